package io.asyncache.callsite;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Methods to link with keys of their own; each counts how often its body has run. */
public class KeyedMethods {

    /** An argument of which a part matters. */
    public record Request(String tenant, int[] codes) {}

    static final AtomicInteger BODIES = new AtomicInteger();
    static String locale = "en";

    static MethodHandles.Lookup lookup() {
        return MethodHandles.lookup();
    }

    private static String locale() {
        if (locale.isEmpty()) {
            throw new IllegalStateException("no locale");
        }
        return locale;
    }

    public CompletableFuture<String> byRequest(int id, Request request, long at) {
        BODIES.incrementAndGet();
        return CompletableFuture.completedFuture(id + request.tenant());
    }

    public static CompletableFuture<String> many(int a, long b, String c, double d, boolean e) {
        BODIES.incrementAndGet();
        return CompletableFuture.completedFuture(a + c);
    }

    public int number(String text) {
        BODIES.incrementAndGet();
        return Integer.parseInt(text);
    }

    public double fraction(long of) {
        BODIES.incrementAndGet();
        return of / 2.0;
    }

    public boolean truth(char letter) {
        BODIES.incrementAndGet();
        return letter == 'y';
    }

    public List<String> list() {
        BODIES.incrementAndGet();
        return new ArrayList<>();
    }

    public String failing(int id) throws IOException {
        BODIES.incrementAndGet();
        throw new IOException("no " + id);
    }

    public Stream<String> stream() {
        return Stream.of();
    }

    public CompletableFuture<Iterator<String>> iterator() {
        return CompletableFuture.completedFuture(List.<String>of().iterator());
    }

    public void save(long id) {
        BODIES.incrementAndGet();
    }
}
