package com.acme;

import static com.acme.Program.play;
import static com.acme.Program.times;

import com.acme.shop.Article;
import com.acme.shop.ArticleRepository;
import com.acme.shop.Stock;
import com.acme.shop.Tariff;
import java.util.ArrayList;
import java.util.List;

/** The scenes that show methods which block, and calls that change what others have read. */
final class ChangeScenes {

    private static final Article PEN = new Article(1, "pen");
    private static final Article INK = new Article(2, "ink");

    private static final Stock STOCK = new Stock();

    private ChangeScenes() {}

    static void show(String scene) {
        switch (scene) {
            case "invalidation-by-key" -> byKey();
            case "invalidation-of-everything" -> ofEverything();
            case "invalidation-after-call" -> afterCall();
            case "invalidation-by-message" -> byMessage();
            case "blocking" -> blocking();
            case "blocking-repository" -> repository();
            case "memoise" -> memoise();
            default -> throw new IllegalArgumentException("no such scene: " + scene);
        }
    }

    private static void readBoth() {
        times(2, () -> STOCK.pieces(1));
        times(2, () -> STOCK.pieces(2));
    }

    private static void byKey() {
        play("pieces(1) and pieces(2), both twice", ChangeScenes::readBoth);
        play("pieces(1) after setPieces(1), 7 pieces", () -> {
            STOCK.setPieces(PEN, 7).join();
            System.out.println("there are " + STOCK.pieces(1).join());
        });
        play("pieces(2) after that", () -> times(1, () -> STOCK.pieces(2)));
    }

    private static void ofEverything() {
        STOCK.setPieces(PEN, 1).join();
        play("pieces(1) and pieces(2), both twice", ChangeScenes::readBoth);
        play("both after a reload", () -> {
            STOCK.reload();
            readBoth();
        });
    }

    private static void byMessage() {
        STOCK.setPieces(INK, 5).join();
        play("pieces(1) and pieces(2), both twice", ChangeScenes::readBoth);
        play("both after the message that article 2 was sold", () -> {
            STOCK.onSold(new Stock.Sold(INK));
            readBoth();
        });
    }

    private static void afterCall() {
        ArticleRepository articles = new ArticleRepository();
        System.out.println("article 1: " + articles.find(1).name());
        try {
            articles.importAll(List.of(new Article(1, "pencil"), new Article(2, "")));
        } catch (IllegalArgumentException failed) {
            System.out.println("the import has failed: " + failed.getMessage());
        }
        System.out.println("article 1: " + articles.find(1).name());
    }

    private static void blocking() {
        ArticleRepository articles = new ArticleRepository();
        play("find(1) by ten threads", () -> byThreads(10, () -> articles.find(1)));
        play("find(3) twice, which isn't there", () -> {
            articles.find(3);
            articles.find(3);
        });
        play("count() twice, for which there is no rule", () -> {
            articles.count();
            articles.count();
        });
    }

    private static void repository() {
        ArticleRepository articles = new ArticleRepository();
        play("find(1), find(2), findByName(\"pen\") and findByName(\"pencil\"), twice each", () -> {
            readArticles(articles);
            readArticles(articles);
        });
        articles.save(new Article(1, "pencil"));
        play("find(1), after it was saved with another name", () -> System.out.println(articles.find(1)));
        play("find(2)", () -> articles.find(2));
        play("findByName(\"pencil\")", () -> System.out.println(articles.findByName("pencil")));
        articles.delete(2);
        play("find(2), after it was deleted", () -> System.out.println(articles.find(2)));
    }

    private static void readArticles(ArticleRepository articles) {
        articles.find(1);
        articles.find(2);
        articles.findByName("pen");
        articles.findByName("pencil");
    }

    private static void memoise() {
        play("cents(3, 500) a thousand times", () -> {
            for (int i = 0; i < 1_000; i++) {
                Tariff.cents(3, 500);
            }
        });
    }

    private static void byThreads(int number, Runnable call) {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            threads.add(new Thread(call));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
