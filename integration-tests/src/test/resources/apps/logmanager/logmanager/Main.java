package logmanager;

import java.util.concurrent.CompletableFuture;
import java.util.logging.LogManager;

/** Chooses its log manager in main, as application servers do, but after a first call of a method of its own. */
public final class Main {
    private static int runs;

    public static void main(String[] args) {
        System.out.println(fetch("a").join() + fetch("a").join());
        System.out.println("runs=" + runs);
        System.setProperty("java.util.logging.manager", OwnLogManager.class.getName());
        System.out.println("manager=" + LogManager.getLogManager().getClass().getName());
    }

    static CompletableFuture<String> fetch(String name) {
        runs++;
        return CompletableFuture.completedFuture("hello " + name);
    }
}
