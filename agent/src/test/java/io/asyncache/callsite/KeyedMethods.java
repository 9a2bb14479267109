package io.asyncache.callsite;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    public CompletableFuture<? extends Iterator<String>> wildcard() {
        return CompletableFuture.completedFuture(List.<String>of().iterator());
    }

    public void save(long id) {
        BODIES.incrementAndGet();
    }

    public static CompletableFuture<String> wide(
            long a0,
            long a1,
            long a2,
            long a3,
            long a4,
            long a5,
            long a6,
            long a7,
            long a8,
            long a9,
            long a10,
            long a11,
            long a12,
            long a13,
            long a14,
            long a15,
            long a16,
            long a17,
            long a18,
            long a19,
            long a20,
            long a21,
            long a22,
            long a23,
            long a24,
            long a25,
            long a26,
            long a27,
            long a28,
            long a29,
            long a30,
            long a31,
            long a32,
            long a33,
            long a34,
            long a35,
            long a36,
            long a37,
            long a38,
            long a39,
            long a40,
            long a41,
            long a42,
            long a43,
            long a44,
            long a45,
            long a46,
            long a47,
            long a48,
            long a49) {
        BODIES.incrementAndGet();
        return CompletableFuture.completedFuture("wide");
    }

    /** What a getter asks before its body, as if it were woven; null where it isn't. */
    static @Nullable LinkedCall left;

    static @Nullable LinkedCall right;

    public String left() {
        return asked(left, "left");
    }

    public String right() {
        return asked(right, "right");
    }

    private String asked(@Nullable LinkedCall woven, String body) {
        try {
            Object answer = woven == null ? null : woven.enter(this);
            return answer instanceof String text ? text : body;
        } catch (RuntimeException | Error failed) {
            throw failed;
        } catch (Throwable failed) {
            throw new AssertionError(failed);
        }
    }
}
