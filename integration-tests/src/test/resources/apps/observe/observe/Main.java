package observe;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Calls methods again and again, and looks at whether each body ran and whether each caller got its very own object. */
public final class Main {
    private static final int CALLS = 20;
    private static final int MANY = 30_000;

    private static Object latest;
    private static int runs;

    private static <T> T ran(T returned) {
        runs++;
        latest = returned;
        return returned;
    }

    static CompletableFuture<String> complete(int id) {
        return ran(CompletableFuture.completedFuture("complete " + id));
    }

    static CompletableFuture<String> pending(int id) {
        return ran(new CompletableFuture<>());
    }

    static CompletionStage<String> stage(int id) {
        return ran(CompletableFuture.completedStage("stage " + id));
    }

    static CompletableFuture<String> own(int id) {
        return ran(new Own());
    }

    String blocking(int id) {
        return ran(new String("blocking"));
    }

    long primitive(int id) {
        return ran(1000L * id);
    }

    static CompletableFuture<String> none(int id) {
        return ran(null);
    }

    static CompletableFuture<String> throwing(int id) throws IOException {
        IOException down = ran(new IOException("down"));
        throw down;
    }

    static CompletableFuture<Integer> many(int id) {
        runs++;
        return CompletableFuture.completedFuture(id);
    }

    static CompletableFuture<Integer> saved(int id) {
        return ran(new CompletableFuture<>());
    }

    private static final class Own extends CompletableFuture<String> {
        @Override
        public boolean isDone() {
            throw new AssertionError("touched");
        }
    }

    interface Call {
        Object make() throws Exception;
    }

    private static void show(String name, Call call) {
        runs = 0;
        int same = 0;
        for (int i = 0; i < CALLS; i++) {
            Object got;
            try {
                got = call.make();
            } catch (Exception thrown) {
                got = thrown;
            }
            if (got == latest) {
                same++;
            }
        }
        System.out.println(name + "=runs " + runs + ", same " + same);
    }

    public static void main(String[] arguments) {
        Main main = new Main();
        show("complete", () -> complete(1));
        show("pending", () -> pending(1));
        show("stage", () -> stage(1));
        show("own", () -> own(1));
        show("blocking", () -> main.blocking(1));
        runs = 0;
        long sum = 0;
        for (int i = 0; i < CALLS; i++) {
            sum += main.primitive(1);
        }
        System.out.println("primitive=runs " + runs + ", sum " + sum);
        show("none", () -> none(1));
        show("throwing", () -> throwing(1));
        runs = 0;
        for (int i = 0; i < MANY; i++) {
            many(i);
        }
        System.out.println("many=runs " + runs);
        show("saved", () -> saved(1));
    }
}
