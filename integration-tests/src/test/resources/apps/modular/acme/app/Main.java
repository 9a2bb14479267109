package acme.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

public final class Main {
    private static final AtomicInteger RUNS = new AtomicInteger();

    private record User(int id) {}

    public static void main(String[] args) {
        System.out.println(fetch(new User(1)).join() + fetch(new User(1)).join());
        System.out.println("module=" + Main.class.getModule());
        System.out.println("open=" + Main.class.getModule().isOpen("acme.app"));
        System.out.println("runs=" + RUNS);
    }

    private static CompletableFuture<String> fetch(User user) {
        RUNS.incrementAndGet();
        return CompletableFuture.supplyAsync(() -> "user " + user.id());
    }
}
