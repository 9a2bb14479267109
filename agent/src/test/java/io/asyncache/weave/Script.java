package io.asyncache.weave;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Stands in for asyncache behind a woven method's calls: it answers as it was told, and writes down what it was told. */
public final class Script {

    /** What calls are answered. */
    public enum Answer {
        NOTHING,
        TOKEN,
        TOKEN_AND_ANOTHER_RESULT,
        FUTURE
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

    public Object enter(String method, Object[] call) {
        Object receiver = call[0];
        events.add("enter " + method + " of "
                + (receiver == null ? "nobody" : receiver.getClass().getSimpleName()) + " with "
                + text(Arrays.copyOfRange(call, 1, call.length)));
        return switch (answer) {
            case NOTHING -> null;
            case TOKEN, TOKEN_AND_ANOTHER_RESULT -> "token of " + method;
            case FUTURE -> CompletableFuture.completedFuture("kept of " + method);
        };
    }

    public Object exit(Object returned, Object token) {
        events.add("exit with " + text(returned) + ", " + token);
        return answer == Answer.TOKEN_AND_ANOTHER_RESULT && token != null
                ? CompletableFuture.completedFuture("another for " + token)
                : returned;
    }

    public CompletableFuture<Object> fail(Throwable thrown, Object token) {
        events.add("fail with " + thrown + ", " + token);
        return answer == Answer.TOKEN_AND_ANOTHER_RESULT && token != null
                ? CompletableFuture.completedFuture("old for " + token)
                : null;
    }

    public List<String> events() {
        return events;
    }

    /** Returns a text of a value that is the same for equal values of two class loaders. */
    static String text(Object value) {
        if (value instanceof Object[] array) {
            return Arrays.deepToString(array);
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
