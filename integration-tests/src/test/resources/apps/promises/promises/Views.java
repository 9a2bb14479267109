package promises;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** What one caller sees of a failure, through each of the views that a future has. */
final class Views {
    private final CompletableFuture<String> future;
    private final Throwable root;
    private final Map<String, CompletableFuture<?>> attached = new LinkedHashMap<>();

    /** Attaches the continuations; the future may be complete or not yet. */
    Views(CompletableFuture<String> future, Throwable root) {
        this.future = future;
        this.root = root;
        attached.put("handle", future.handle((value, failure) -> described(failure)));
        CompletableFuture<String> seen = new CompletableFuture<>();
        CompletableFuture<String> after = future.whenComplete((value, failure) -> seen.complete(described(failure)));
        attached.put("whenComplete", seen);
        attached.put("whenComplete's own", after.handle((value, failure) -> described(failure)));
        attached.put("exceptionally", future.exceptionally(this::described));
        attached.put("thenApply", future.thenApply(value -> value).handle((value, failure) -> described(failure)));
        attached.put("thenCompose", future.thenCompose(Calls::plain).exceptionally(this::described));
    }

    /** One line for everything that was seen. */
    String described() {
        StringBuilder text = new StringBuilder();
        attached.forEach((view, seen) ->
                text.append(view).append(": ").append(seen.join()).append("; "));
        text.append("get: ").append(thrown(future::get)).append("; ");
        text.append("join: ").append(thrown(future::join)).append("; ");
        text.append("getNow: ").append(thrown(() -> future.getNow("absent"))).append("; ");
        text.append("exceptionNow: ").append(exceptionNow()).append("; ");
        text.append(future.isDone()).append(future.isCancelled()).append(future.isCompletedExceptionally());
        return text.toString();
    }

    private String thrown(Callable<String> view) {
        try {
            return "value " + view.call();
        } catch (Throwable failure) {
            return described(failure);
        }
    }

    /** Newer JDKs have it. */
    private String exceptionNow() {
        try {
            return described((Throwable)
                    CompletableFuture.class.getMethod("exceptionNow").invoke(future));
        } catch (NoSuchMethodException older) {
            return "not there";
        } catch (ReflectiveOperationException refused) {
            return "refused: " + described(refused.getCause());
        }
    }

    /** Types, messages and suppressed ones along the causes, and where the very object of the body stands. */
    private String described(Throwable failure) {
        StringBuilder chain = new StringBuilder();
        for (Throwable t = failure; t != null; t = t.getCause()) {
            chain.append(t.getClass().getName())
                    .append('(')
                    .append(t.getMessage())
                    .append(')');
            chain.append(t == root ? "*" : "")
                    .append(t.getSuppressed().length > 0 ? "+" : "")
                    .append(" < ");
        }
        return chain.toString();
    }
}
