package attach;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Calls a method before and after the agent is loaded; each line that it reads is a request to call twice more. */
public final class Main {
    private static final AtomicInteger RUNS = new AtomicInteger();

    public static void main(String[] args) throws IOException {
        for (int round = 0; ; round++) {
            int before = RUNS.get();
            String answers = fetch(1).join() + fetch(1).join();
            System.out.println("round " + round + "=" + answers + " runs " + (RUNS.get() - before));
            if (!nextLine()) {
                return;
            }
        }
    }

    private static CompletableFuture<String> fetch(int id) {
        RUNS.incrementAndGet();
        return CompletableFuture.supplyAsync(() -> "user " + id);
    }

    private static boolean nextLine() throws IOException {
        int character = System.in.read();
        while (character != '\n' && character != -1) {
            character = System.in.read();
        }
        return character == '\n';
    }
}
