package guest;

import java.util.concurrent.CompletableFuture;

/** A class that is loaded by several loaders, and counts its runs in each. */
public final class Quotes {
    public static int runs;

    public static CompletableFuture<String> quote(String symbol) {
        runs++;
        return CompletableFuture.completedFuture(
                symbol + " of " + Quotes.class.getClassLoader().getName());
    }
}
