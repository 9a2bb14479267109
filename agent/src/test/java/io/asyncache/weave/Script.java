package io.asyncache.weave;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Stands in for asyncache behind a woven method's calls: it answers as it was told, and writes down what it was told. */
public final class Script {

    /** What calls are answered. */
    public enum Answer {
        NOTHING,
        TOKEN,
        TOKEN_AND_ANOTHER_RESULT,
        KEPT
    }

    /** A token that holds the answer of a method that returns no future. */
    public record Kept(@Nullable Object value) {}

    /** The token of a method that leads. */
    private record Token(String method, String descriptor) {

        @Override
        public String toString() {
            return "token of " + method;
        }
    }

    private final Answer answer;
    private final List<String> events = new ArrayList<>();

    public Script(Answer answer) {
        this.answer = answer;
    }

    /** Returns the script of the loader that has defined the class. */
    public static Script of(Class<?> woven) {
        return ((FixtureLoader) woven.getClassLoader()).script();
    }

    public @Nullable Object enter(String method, String descriptor, Object[] call) {
        events.add("enter " + told(method, call));
        return switch (answer) {
            case NOTHING -> null;
            case TOKEN, TOKEN_AND_ANOTHER_RESULT -> new Token(method, descriptor);
            case KEPT -> isFuture(descriptor) ? kept(method, descriptor) : new Kept(kept(method, descriptor));
        };
    }

    public @Nullable Object invalidate(String method, Object[] call, String rules) {
        events.add("invalidate " + told(method, call) + " by " + rules);
        return answer == Answer.NOTHING ? null : "pending of " + method;
    }

    public boolean answered(@Nullable Object token) {
        return token instanceof Kept;
    }

    public @Nullable Object answer(@Nullable Object token) {
        return ((Kept) token).value;
    }

    /** A future that is returned, and may be another then. */
    public Object exit(Object returned, @Nullable Object token) {
        tell(returned, token);
        return answer == Answer.TOKEN_AND_ANOTHER_RESULT && token != null
                ? CompletableFuture.completedFuture("another for " + token)
                : returned;
    }

    /** A value that is returned. */
    public void tell(@Nullable Object returned, @Nullable Object token) {
        events.add("exit with " + text(returned) + ", " + token);
    }

    /** A return without a value. */
    public void tell(@Nullable Object token) {
        events.add("exit, " + token);
    }

    public @Nullable CompletableFuture<?> failFuture(Throwable thrown, @Nullable Object token) {
        fail(thrown, token);
        return answer == Answer.TOKEN_AND_ANOTHER_RESULT && token != null
                ? CompletableFuture.completedFuture("old for " + token)
                : null;
    }

    public @Nullable Object failValue(Throwable thrown, @Nullable Object token) {
        fail(thrown, token);
        return answer == Answer.TOKEN_AND_ANOTHER_RESULT && token instanceof Token of
                ? new Kept(kept(of.method, of.descriptor))
                : null;
    }

    public void fail(Throwable thrown, @Nullable Object token) {
        events.add("fail with " + thrown + ", " + token);
    }

    public List<String> events() {
        return events;
    }

    private static String told(String method, Object[] call) {
        Object receiver = call[0];
        return method + " of "
                + (receiver == null ? "nobody" : receiver.getClass().getSimpleName()) + " with "
                + text(Arrays.copyOfRange(call, 1, call.length));
    }

    private static boolean isFuture(String descriptor) {
        return descriptor.endsWith("Future;") || descriptor.endsWith("CompletionStage;");
    }

    /** A value that the method's declared type admits. */
    private static @Nullable Object kept(String method, String descriptor) {
        String type = descriptor.substring(descriptor.lastIndexOf(')') + 1);
        return switch (type) {
            case "Z" -> true;
            case "B" -> (byte) -7;
            case "C" -> 'k';
            case "S" -> (short) -7;
            case "I" -> 7;
            case "J" -> 7L << 40;
            case "F" -> 0.7f;
            case "D" -> 0.7;
            case "[I" -> new int[] {7};
            case "Ljava/lang/Object;", "Ljava/lang/String;" -> "kept of " + method;
            default -> isFuture(type) ? CompletableFuture.completedFuture("kept of " + method) : null;
        };
    }

    /** Returns a text of a value that is the same for equal values of two class loaders. */
    static String text(@Nullable Object value) {
        if (value instanceof Object[] array) {
            return Arrays.deepToString(array);
        }
        if (value instanceof int[] array) {
            return Arrays.toString(array);
        }
        if (!(value instanceof CompletionStage<?> stage)) {
            return String.valueOf(value);
        }
        try {
            return "future of " + text(stage.toCompletableFuture().join());
        } catch (CompletionException failed) {
            return "failed future of " + failed.getCause();
        }
    }
}
