package hello;

import java.util.concurrent.CompletableFuture;

/** An ordinary program: answers, an error line, and an exit status of its own. */
public final class Main {
    public static void main(String[] args) {
        Services services = new Services();
        System.out.println(services.fetch(1).join() + " " + services.fetch(1).join());
        System.out.println(services.now(3) + " " + services.own(4).join() + " " + services.<String>any("x"));
        System.out.println("runs=" + services.runs);
        System.err.println("a line on standard error");
        System.exit(7);
    }

    /** Methods that can be cached, and methods that can't. */
    abstract static class Contract {
        abstract CompletableFuture<String> promised(int id);
    }

    static final class OwnFuture<T> extends CompletableFuture<T> {}

    static final class Services extends Contract {
        int runs;

        CompletableFuture<String> fetch(int id) {
            runs++;
            return CompletableFuture.supplyAsync(() -> "user " + id);
        }

        @Override
        CompletableFuture<String> promised(int id) {
            return fetch(id);
        }

        native CompletableFuture<String> elsewhere(int id);

        int now(int id) {
            return id;
        }

        OwnFuture<Integer> own(int id) {
            OwnFuture<Integer> future = new OwnFuture<>();
            future.complete(id);
            return future;
        }

        @SuppressWarnings("unchecked")
        <T> T any(Object value) {
            return (T) value;
        }
    }
}
