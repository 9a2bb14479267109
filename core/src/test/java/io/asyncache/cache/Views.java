package io.asyncache.cache;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One future, seen in every way that its caller can see it, as text that can be compared. */
final class Views {

    private final CompletableFuture<Object> future;
    private final List<CompletableFuture<String>> attached = new ArrayList<>();

    private Views(CompletableFuture<Object> future) {
        this.future = future;
        attached.add(future.handle((value, failure) -> "handle " + value + " " + chain(failure)));
        CompletableFuture<String> whenComplete = new CompletableFuture<>();
        future.whenComplete((value, failure) -> whenComplete.complete("whenComplete " + value + " " + chain(failure)));
        attached.add(whenComplete);
        attached.add(future.exceptionally(Views::chain).thenApply(value -> "exceptionally " + value));
        attached.add(future.thenApply(value -> value).handle((value, failure) -> "then " + value + chain(failure)));
        attached.add(future.whenComplete((value, failure) -> {})
                .handle((value, failure) -> "after whenComplete " + value + chain(failure)));
    }

    static Views of(CompletableFuture<Object> future) {
        return new Views(future);
    }

    /** Waits for the end and tells what was seen. */
    List<String> seen() throws Exception {
        List<String> seen = new ArrayList<>();
        for (CompletableFuture<String> view : attached) {
            seen.add(view.get(30, TimeUnit.SECONDS));
        }
        seen.add("get " + outcome(future::get));
        seen.add("get in time " + outcome(() -> future.get(30, TimeUnit.SECONDS)));
        seen.add("join " + outcome(future::join));
        seen.add("getNow " + outcome(() -> future.getNow("absent")));
        seen.add("done " + future.isDone() + ", failed " + future.isCompletedExceptionally() + ", cancelled "
                + future.isCancelled());
        for (String since19 : List.of("resultNow", "exceptionNow", "state")) {
            seen.add(since19 + " " + outcome(() -> call(since19)));
        }
        return seen;
    }

    private @Nullable Object call(String method) throws Exception {
        try {
            return CompletableFuture.class.getMethod(method).invoke(future);
        } catch (NoSuchMethodException older) {
            return "not in this JDK";
        } catch (InvocationTargetException thrown) {
            throw (Exception) thrown.getCause();
        }
    }

    private static String outcome(Callable<?> view) {
        try {
            Object seen = view.call();
            return seen instanceof Throwable failure ? chain(failure) : String.valueOf(seen);
        } catch (Throwable thrown) {
            return "throws " + chain(thrown);
        }
    }

    private static String chain(@Nullable Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            text.append('[')
                    .append(each)
                    .append(", suppressed ")
                    .append(each.getSuppressed().length)
                    .append(']');
        }
        return text.toString();
    }
}
