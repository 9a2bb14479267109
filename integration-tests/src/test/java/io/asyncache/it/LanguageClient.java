package io.asyncache.it;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Speaks the Language Server Protocol with a child JVM over its standard input and output, one request at a time. */
final class LanguageClient {
    private final RunningJvm server;
    private int requests;

    LanguageClient(RunningJvm server) {
        this.server = server;
    }

    void notify(String method, String parameters) {
        send("{\"jsonrpc\":\"2.0\",\"method\":\"%s\",\"params\":%s}".formatted(method, parameters));
    }

    /** Sends a request and gives back the text of its result. */
    String request(String method, String parameters) {
        int id = ++requests;
        send("{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"%s\",\"params\":%s}".formatted(id, method, parameters));
        server.awaitStdout(text -> answer(text, id).isPresent());
        return answer(server.stdout(), id).orElseThrow();
    }

    private void send(String message) {
        int length = message.getBytes(StandardCharsets.UTF_8).length;
        server.say("Content-Length: " + length + "\r\n\r\n" + message);
    }

    private static Optional<String> answer(String text, int id) {
        String start = "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",";
        return Arrays.stream(text.split("Content-Length: \\d+\r\n\r\n"))
                .filter(message -> message.startsWith(start) && message.endsWith("}"))
                .map(message -> message.substring(start.length()))
                .findFirst();
    }
}
