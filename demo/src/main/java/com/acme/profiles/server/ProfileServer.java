package com.acme.profiles.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * {@code GET /users/{id}} answers a profile after the given latency, {@code GET /requests} at once how many profiles
 * were asked for. The first request for user 5 fails.
 */
public final class ProfileServer implements AutoCloseable {
    private static final String USERS = "/users/";
    private static final int FAILS_ONCE = 5;
    private static final int BACKLOG = 256;

    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicBoolean failed = new AtomicBoolean();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Duration latency;
    private final HttpServer server;

    public ProfileServer(Duration latency) throws IOException {
        this.latency = latency;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        server.createContext(USERS, this::answerProfile);
        server.createContext("/requests", exchange -> answer(exchange, 200, String.valueOf(requests.get())));
        server.setExecutor(threads);
        server.start();
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private void answerProfile(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        int id = Integer.parseInt(exchange.getRequestURI().getPath().substring(USERS.length()));
        try {
            Thread.sleep(latency.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exchange.close();
            return;
        }
        if (id == FAILS_ONCE && failed.compareAndSet(false, true)) {
            answer(exchange, 503, "the database is not there");
        } else {
            answer(exchange, 200, "{\"id\": " + id + ", \"name\": \"User " + id + "\", \"city\": \"Lisbon\"}");
        }
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
