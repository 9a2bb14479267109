package invalidating;

import invalidating.Users.Guest;
import invalidating.Users.User;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** S22: what each kind of change drops, by what later reads answer. */
public final class Main {
    private static final Users USERS = new Users();
    private static final Users OTHERS = new Users();

    public static void main(String[] args) throws Exception {
        everywhere();
        shapes();
        failures();
        futures();
        afterCall();
        everything();
        keys();
        underWay();
        blockingUnderWay();
        classLoaders();
    }

    /** A change: the source has a new version by its end. */
    private interface Change {
        void run() throws Exception;
    }

    /** Makes the source change and tells which reads of user 7 saw it. */
    private static void change(String name, Change change) throws Exception {
        int before = Users.VERSION.get();
        List<Integer> others = USERS.readAll(8);
        USERS.readAll(7);
        OTHERS.readAll(7);
        Users.VERSION.incrementAndGet();
        change.run();
        List<Integer> seen = new ArrayList<>(USERS.readAll(7));
        seen.addAll(OTHERS.readAll(7));
        long fresh = seen.stream().filter(version -> version > before).count();
        System.out.println(name + "=" + (fresh == seen.size() ? "all" : fresh + " of " + seen.size())
                + (USERS.readAll(8).equals(others) ? "" : ", others too"));
    }

    private static void everywhere() throws Exception {
        change("nothing", () -> {});
        change("save", () -> USERS.save(new User(7)));
        change("of another", () -> USERS.save(new User(9)));
        Users.TENANT.set("a");
        int ofA = Users.varying(7);
        Users.TENANT.set("none");
        Users.VERSION.incrementAndGet();
        USERS.save(new User(7));
        Users.TENANT.set("a");
        System.out.println("variants=" + (Users.varying(7) > ofA));
        Users.TENANT.set("none");
    }

    private static void shapes() throws Exception {
        change("static", () -> Users.saveStatically(7));
        change("primitive", () -> USERS.saveNumber(7));
        change("private", () -> USERS.savePrivately(7));
        change("cached, miss", () -> USERS.saveCached(7));
        change("cached, hit", () -> USERS.saveCached(7));
        System.out.println("answers of a cached change=" + USERS.saveCached(7).equals(USERS.saveCached(7)));
    }

    private static void failures() throws Exception {
        RuntimeException thrown = new IllegalStateException("not saved");
        change("throws", () -> {
            try {
                USERS.saveOrThrow(7, thrown);
            } catch (IllegalStateException same) {
                System.out.println("same exception=" + (same == thrown));
            }
        });
        change("fails", () -> {
            CompletableFuture<String> own = new CompletableFuture<>();
            CompletableFuture<String> callers = USERS.saveLater(7, own);
            own.completeExceptionally(thrown);
            System.out.println("same failure="
                    + (callers.handle((value, failure) -> failure).join() == thrown));
        });
        change("fails at once", () -> USERS.saveLater(7, CompletableFuture.failedFuture(thrown)));
        change("is cancelled", () -> {
            CompletableFuture<String> own = new CompletableFuture<>();
            USERS.saveLater(7, own).cancel(true);
            System.out.println("cancelled below=" + own.isCancelled());
        });
        change("is completed by its caller", () -> {
            CompletableFuture<String> own = new CompletableFuture<>();
            USERS.saveLater(7, own).complete("by the caller");
            System.out.println("completed below=" + own.join());
        });
    }

    private static void futures() throws Exception {
        change("future, complete", () -> USERS.saveLater(7, CompletableFuture.completedFuture("saved")));
        change("future, before it completes", () -> USERS.saveLater(7, new CompletableFuture<>()));
        change("future", () -> {
            CompletableFuture<String> own = new CompletableFuture<>();
            USERS.saveLater(7, own);
            own.complete("saved");
        });
        change("stage", () -> {
            CompletableFuture<String> own = new CompletableFuture<>();
            CompletionStage<String> callers = USERS.saveInStage(7, own);
            own.complete("saved");
            callers.toCompletableFuture().join();
        });
        change("future of a method that doesn't say so, before", () -> USERS.saveSomehow(7, new CompletableFuture<>()));
        change("future of a method that doesn't say so", () -> {
            CompletableFuture<String> own = new CompletableFuture<>();
            System.out.println("own=" + (USERS.saveSomehow(7, own) == own));
            own.complete("saved");
        });
        change("java.util.concurrent.Future", () -> {
            Future<String> own = Executors.newSingleThreadExecutor(Main::daemon).submit(() -> "saved");
            System.out.println("own=" + (USERS.saveInFuture(7, own) == own));
        });
        seenByAll();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    }

    /** A continuation, one attached before it, and threads in get(): none sees the old value. */
    private static void seenByAll() throws Exception {
        AtomicInteger stale = new AtomicInteger();
        int looks = 0;
        for (int round = 0; round < 200; round++) {
            USERS.byInt(7).join();
            CompletableFuture<String> own = new CompletableFuture<>();
            CompletableFuture<String> callers = USERS.saveLater(7, own);
            int version = Users.VERSION.incrementAndGet();
            Runnable look = () -> stale.addAndGet(USERS.byInt(7).join() < version ? 1 : 0);
            List<CompletableFuture<Void>> all = new ArrayList<>();
            all.add(callers.thenRun(look));
            all.add(callers.thenRunAsync(look));
            CountDownLatch arrived = new CountDownLatch(2);
            for (int i = 0; i < 2; i++) {
                all.add(CompletableFuture.runAsync(
                        () -> {
                            arrived.countDown();
                            callers.join();
                            look.run();
                        },
                        task -> daemon(task).start()));
            }
            arrived.await();
            own.complete("saved");
            for (CompletableFuture<Void> each : all) {
                each.get(60, TimeUnit.SECONDS);
                looks++;
            }
        }
        System.out.println("looks=" + looks + ", stale " + stale);
    }

    private static void afterCall() throws Exception {
        RuntimeException thrown = new IllegalStateException("perhaps saved");
        int before = USERS.blocking((short) 7);
        Users.VERSION.incrementAndGet();
        System.out.println("read within a change=" + (USERS.saveAndRead(7, null) > before));
        change("after call, throws", () -> {
            try {
                USERS.saveAndRead(7, thrown);
            } catch (IllegalStateException same) {
                Users.VERSION.incrementAndGet();
            }
        });
    }

    private static void everything() throws Exception {
        change("everything", USERS::saveAll);
        int pair = USERS.pair(7, "a");
        int listed = USERS.listed();
        Users.VERSION.incrementAndGet();
        USERS.save(new User(7));
        System.out.println("two parts, by one=" + (USERS.pair(7, "a") > pair) + ", list " + (USERS.listed() > listed));
        USERS.saveAll();
        System.out.println("two caches=" + (USERS.pair(7, "a") > pair) + (USERS.listed() > listed));
    }

    private static void keys() throws Exception {
        change("key fails", () -> USERS.save(null));
        change("key fails again", () -> USERS.save(new User(null)));
        change("key of another type", () -> USERS.saveText("7"));
        USERS.readAll(77);
        int old = Users.VERSION.getAndIncrement();
        USERS.create(new User(5));
        System.out.println(
                "number given by the change=" + USERS.readAll(77).stream().allMatch(version -> version > old));
    }

    private static void underWay() throws Exception {
        CompletableFuture<Integer> old = new CompletableFuture<>();
        Users.nextLoad = old;
        USERS.save(new User(7));
        CompletableFuture<Integer> leader = USERS.byInt(7);
        CompletableFuture<Integer> joined = USERS.byInt(7);
        Users.VERSION.incrementAndGet();
        USERS.save(new User(7));
        CompletableFuture<Integer> fresh = new CompletableFuture<>();
        Users.nextLoad = fresh;
        CompletableFuture<Integer> later = USERS.byInt(7);
        System.out.println("its own load=" + (Users.nextLoad == null));
        fresh.complete(-2);
        old.complete(-1);
        System.out.println("under way=" + leader.join() + joined.join() + later.join()
                + USERS.byInt(7).join());
        CompletableFuture<Integer> again = new CompletableFuture<>();
        USERS.saveAll();
        Users.nextLoad = again;
        CompletableFuture<Integer> before = USERS.byInt(7);
        USERS.saveAll();
        again.complete(-3);
        System.out.println(
                "under way, everything=" + before.join() + (USERS.byInt(7).join() > 0));
        try {
            CompletableFuture<Integer> cancelled = new CompletableFuture<>();
            Users.nextLoad = cancelled;
            USERS.save(new User(7));
            CompletableFuture<Integer> only = USERS.byInt(7);
            USERS.save(new User(7));
            only.cancel(true);
            System.out.println("cancelled after a change=" + cancelled.isCancelled());
            only.join();
        } catch (CancellationException expected) {
            System.out.println("then=" + (USERS.byInt(7).join() > 0));
        }
    }

    private static void blockingUnderWay() throws Exception {
        USERS.save(new User(7));
        Users.Gate gate = new Users.Gate();
        Users.nextGate = gate;
        int old = Users.VERSION.get();
        FutureTask<Integer> leader = called();
        gate.here().await();
        Users.VERSION.incrementAndGet();
        USERS.save(new User(7));
        boolean later = USERS.blocking((short) 7) > old;
        gate.let().countDown();
        System.out.println("blocking, under way=" + (leader.get() == old) + later + (USERS.blocking((short) 7) > old));
    }

    private static FutureTask<Integer> called() {
        FutureTask<Integer> call = new FutureTask<>(() -> USERS.blocking((short) 7));
        daemon(call).start();
        return call;
    }

    private static void classLoaders() throws Exception {
        URL own = Main.class.getProtectionDomain().getCodeSource().getLocation();
        ClassLoader other = new URLClassLoader(new URL[] {own}, ClassLoader.getPlatformClassLoader());
        Class<?> foreign = other.loadClass(Guest.class.getName());
        int here = Guest.statically(7);
        Object there = foreign.getMethod("statically", int.class).invoke(null, 7);
        Guest.save(7);
        System.out.println("dropped there="
                + !foreign.getMethod("statically", int.class).invoke(null, 7).equals(there) + ", here "
                + (Guest.statically(7) > here));
        here = Guest.statically(7);
        there = foreign.getMethod("statically", int.class).invoke(null, 7);
        foreign.getMethod("save", long.class).invoke(null, 7L);
        System.out.println("dropped from there=" + (Guest.statically(7) > here) + ", there "
                + !foreign.getMethod("statically", int.class).invoke(null, 7).equals(there));
    }
}
