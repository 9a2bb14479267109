package names;

import java.util.concurrent.CompletableFuture;

/** One class, compiled with and without the names of parameters. */
public final class Main {
    private static int runs;

    static CompletableFuture<Integer> byName(long unused, int number) {
        runs++;
        return CompletableFuture.completedFuture(number);
    }

    String byPosition(long unused, int number) {
        runs++;
        return "position " + number;
    }

    static void change(long unused, int number) {}

    public static void main(String[] args) {
        Main main = new Main();
        System.out.println("byName=" + byName(1, 7).join() + byName(2, 7).join() + ", runs " + runs);
        runs = 0;
        System.out.println("byPosition=" + main.byPosition(1, 7) + main.byPosition(2, 7) + ", runs " + runs);
        runs = 0;
        change(3, 8);
        byName(4, 7).join();
        main.byPosition(4, 7);
        System.out.println("after another's change, runs " + runs);
        change(3, 7);
        byName(5, 7).join();
        main.byPosition(5, 7);
        System.out.println("after its change, runs " + runs);
    }
}
