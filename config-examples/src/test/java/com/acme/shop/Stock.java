package com.acme.shop;

import com.acme.Runs;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** How much there is of each article. */
public final class Stock {

    private final ConcurrentMap<Integer, Integer> pieces = new ConcurrentHashMap<>();

    public CompletableFuture<Integer> pieces(int articleId) {
        Runs.count();
        return CompletableFuture.completedFuture(pieces.getOrDefault(articleId, 0));
    }

    public CompletableFuture<Void> setPieces(Article article, int number) {
        return CompletableFuture.runAsync(() -> pieces.put(article.id(), number));
    }

    /** Whatever it is told, nobody knows what has changed. */
    public void reload() {
        pieces.replaceAll((article, number) -> number + 1);
    }

    /** Somebody else has sold a piece, and tells us. */
    public void onSold(Sold message) {
        pieces.computeIfPresent(message.article().id(), (article, number) -> number - 1);
    }

    /** What is told when a piece was sold. */
    public record Sold(Article article) {}
}
