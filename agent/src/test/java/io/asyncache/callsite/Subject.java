package io.asyncache.callsite;

import java.lang.invoke.MethodHandles;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/** Methods to link, of every kind; each counts how often its body has run. */
public class Subject implements SubjectContract {

    public static final AtomicInteger BODIES = new AtomicInteger();

    /** What the class's own bytecode would have. */
    public static MethodHandles.Lookup lookup() {
        return MethodHandles.lookup();
    }

    public static CompletableFuture<Object> none() {
        return ran("none");
    }

    public CompletableFuture<Object> instance(String text) {
        return ran(text);
    }

    private CompletableFuture<Object> hidden(int number, long wide) {
        return ran(number + wide);
    }

    public final CompletionStage<Object> three(boolean flag, char letter, Object any) {
        return ran(flag + "" + letter + any);
    }

    public static CompletableFuture<Object> many(byte a, short b, float c, double d, String e, int[] f) {
        return ran(a + b + c + d + e + Arrays.toString(f));
    }

    public CompletableFuture<Object> variable(String first, Object... rest) {
        return ran(first + Arrays.toString(rest));
    }

    public CompletableFuture<List<String>> generic(List<String> list) {
        BODIES.incrementAndGet();
        return CompletableFuture.completedFuture(list);
    }

    public CompletableFuture<Object> overridden() {
        return hidden(1, 2);
    }

    static CompletableFuture<Object> ran(Object result) {
        BODIES.incrementAndGet();
        return CompletableFuture.completedFuture(result);
    }

    /** A subclass whose override must not run in place of the method that was linked. */
    static final class Special extends Subject {

        @Override
        public CompletableFuture<Object> overridden() {
            return CompletableFuture.completedFuture("override");
        }
    }
}
