package com.acme;

import static com.acme.Program.pass;
import static com.acme.Program.play;
import static com.acme.Program.times;

import com.acme.market.MarketClient;
import java.util.concurrent.CompletionException;

/** The scenes that show what is kept, for how long, and what answers when the source fails. */
final class KeepingScenes {

    private static final MarketClient MARKET = new MarketClient();

    private KeepingScenes() {}

    static void show(String scene) {
        switch (scene) {
            case "policy-lru" -> lru();
            case "policy-fifo" -> fifo();
            case "policy-lfu" -> lfu();
            case "policy-mru" -> mru();
            case "policy-random" -> random();
            case "by-weight" -> weight();
            case "expiry-after-access" -> afterAccess();
            case "expiry-of-each" -> ofEach();
            case "expiry-with-jitter" -> twice();
            case "refresh" -> refresh();
            case "stale-if-error" -> staleIfError();
            case "kept-failures" -> keptFailures();
            case "soft-values" -> twice();
            default -> throw new IllegalArgumentException("no such scene: " + scene);
        }
    }

    private static void fill() {
        play("price(\"a\"), price(\"b\"), price(\"a\") again", () -> prices("a", "b", "a"));
        play("price(\"c\"), for which there is no room", () -> prices("c"));
    }

    private static void lru() {
        fill();
        play("price(\"a\"), used last", () -> prices("a"));
        play("price(\"b\"), used longest ago", () -> prices("b"));
    }

    private static void fifo() {
        fill();
        play("price(\"b\")", () -> prices("b"));
        play("price(\"a\"), there longest", () -> prices("a"));
    }

    private static void lfu() {
        fill();
        play("price(\"a\"), used most often", () -> prices("a"));
        play("price(\"b\"), used least often", () -> prices("b"));
    }

    private static void mru() {
        fill();
        play("price(\"b\")", () -> prices("b"));
        play("price(\"a\"), used last before there was no room", () -> prices("a"));
    }

    private static void random() {
        play("price(\"1\") to price(\"100\")", () -> {
            for (int i = 1; i <= 100; i++) {
                prices(String.valueOf(i));
            }
        });
        play("price(\"100\"), which has just come", () -> prices("100"));
    }

    private static void prices(String... symbols) {
        for (String symbol : symbols) {
            MARKET.price(symbol).join();
        }
    }

    private static void weight() {
        play("image(10) twice", () -> times(2, () -> MARKET.image(10)));
        play("image(2000) twice, heavier than the whole cache", () -> times(2, () -> MARKET.image(2_000)));
    }

    private static void afterAccess() {
        play("price(\"a\") every 0.6 s, four times", () -> {
            for (int i = 0; i < 4; i++) {
                prices("a");
                pass(600);
            }
        });
        pass(1_500);
        play("price(\"a\") after 2.1 s of rest", () -> prices("a"));
    }

    private static void ofEach() {
        play("quote(\"short\") and quote(\"long\")", () -> {
            MARKET.quote("short").join();
            MARKET.quote("long").join();
        });
        pass(1_500);
        play("quote(\"short\"), 1.5 s later", () -> times(1, () -> MARKET.quote("short")));
        play("quote(\"long\"), 1.5 s later", () -> times(1, () -> MARKET.quote("long")));
    }

    private static void twice() {
        play("price(\"a\") twice", () -> prices("a", "a"));
    }

    private static void refresh() {
        System.out.println("version: " + MARKET.version().join());
        pass(1_500);
        System.out.println(
                "1.5 s later, the old one at once: " + MARKET.version().join());
        pass(1_000);
        System.out.println(
                "1 s later, loaded in the meantime: " + MARKET.version().join());
    }

    private static void staleIfError() {
        System.out.println("version: " + MARKET.version().join());
        MARKET.goDown();
        pass(1_500);
        System.out.println(
                "expired, and the market is down: " + MARKET.version().join());
    }

    private static void keptFailures() {
        MARKET.goDown();
        play("version() three times while the market is down", () -> {
            for (int i = 0; i < 3; i++) {
                try {
                    MARKET.version().join();
                } catch (CompletionException down) {
                    System.out.println(down.getCause().getMessage());
                }
            }
        });
    }
}
