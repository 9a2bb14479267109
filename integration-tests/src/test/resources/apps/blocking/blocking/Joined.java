package blocking;

import blocking.Calls.Caller;
import blocking.Calls.Held;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;

/** S12 and S29: callers that join, on platform threads. */
public final class Joined {
    private final String name;

    private Joined(String name) {
        this.name = name;
    }

    /** Shared by all receivers, so that a caller can wait here while it holds a monitor of its own. */
    synchronized Object cachedLocked(String key) throws Exception {
        return Calls.cached(key);
    }

    public static void main(String[] args) throws Exception {
        values();
        exceptions();
        atOnce();
        frame();
        interrupted();
        recursive();
        lost();
        waitForEachOther();
        withMonitor();
    }

    private static void values() throws Exception {
        Object value = new Object();
        Held held = new Held(() -> value);
        Calls.body("value", held);
        Caller leader = Caller.of("value");
        Calls.await(held.runs);
        List<Caller> joined = joined("value", 8);
        held.let.countDown();
        boolean same = leader.outcome() == value;
        for (Caller caller : joined) {
            same &= caller.outcome() == value;
        }
        System.out.println("joined=same " + same + ", runs " + Calls.runs("value"));
        Held heldNull = new Held(() -> null);
        Calls.body("null", heldNull);
        Caller ofNull = Caller.of("null");
        Calls.await(heldNull.runs);
        Caller joinedNull = Caller.of("null").joined("null");
        heldNull.let.countDown();
        System.out.println("joined null=" + ofNull.outcome() + joinedNull.outcome() + Calls.cached("null") + ", runs "
                + Calls.runs("null"));
    }

    private static List<Caller> joined(String key, int count) throws Exception {
        List<Caller> joined = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            joined.add(Caller.of(key));
        }
        for (Caller caller : joined) {
            caller.joined(key);
        }
        return joined;
    }

    private static void exceptions() throws Exception {
        for (Throwable thrown : new Throwable[] {new IOException("checked"), new StackOverflowError("error")}) {
            String key = thrown.getMessage();
            Held held = new Held(() -> {
                throw Joined.<RuntimeException>sneaky(thrown);
            });
            Calls.body(key, held);
            Caller leader = Caller.of(key);
            Calls.await(held.runs);
            List<Caller> joined = joined(key, 4);
            held.let.countDown();
            boolean same = leader.outcome() == thrown;
            for (Caller caller : joined) {
                same &= caller.outcome() == thrown;
            }
            int runs = Calls.runs(key);
            Caller.of(key).outcome();
            System.out.println("thrown " + key + "=same " + same + ", not kept " + (Calls.runs(key) == runs + 1));
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private static void atOnce() throws Exception {
        int count = 16;
        CyclicBarrier start = new CyclicBarrier(count);
        AtomicInteger right = new AtomicInteger();
        for (int round = 0; round < 50; round++) {
            String key = "at once " + round;
            Calls.body(key, () -> {
                Thread.yield();
                return key;
            });
            List<Caller> callers = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                callers.add(new Caller(() -> {
                    start.await();
                    return Calls.cached(key);
                }));
            }
            boolean all = true;
            for (Caller caller : callers) {
                all &= caller.outcome() == key;
            }
            right.addAndGet(all && Calls.runs(key) == 1 ? 1 : 0);
        }
        System.out.println("at once=one run each in " + right);
    }

    private static void frame() throws Exception {
        Calls.body(
                "frame",
                () -> Thread.currentThread().getName() + " below "
                        + new Throwable().getStackTrace()[2].getMethodName());
        System.out.println("body on=" + Calls.cached("frame"));
    }

    private static void interrupted() throws Exception {
        AtomicInteger entered = new AtomicInteger();
        Held held = new Held(() -> "led");
        Calls.body("interrupted", () -> {
            if (entered.getAndIncrement() == 0) {
                return held.call();
            }
            return "flag " + Thread.currentThread().isInterrupted();
        });
        Caller leader = Caller.of("interrupted");
        Calls.await(held.runs);
        Caller joined = Caller.of("interrupted").joined("interrupted");
        Caller other = Caller.of("interrupted").joined("interrupted");
        joined.interrupt();
        System.out.println("interrupted=" + joined.outcome() + ", runs " + Calls.runs("interrupted"));
        held.let.countDown();
        System.out.println("others=" + leader.outcome() + other.outcome() + Calls.cached("interrupted") + ", runs "
                + Calls.runs("interrupted"));
        Calls.body("interrupted before", () -> "flag " + Thread.currentThread().isInterrupted());
        Caller before = new Caller(() -> {
            Thread.currentThread().interrupt();
            return Calls.cached("interrupted before") + " " + Thread.interrupted();
        });
        System.out.println("interrupted before=" + before.outcome());
    }

    private static void recursive() throws Exception {
        AtomicInteger depth = new AtomicInteger();
        Calls.body("recursive", () -> depth.getAndIncrement() == 0 ? "outer " + Calls.cached("recursive") : "inner");
        System.out.println("recursive=" + Caller.of("recursive").outcome() + ", then " + Calls.cached("recursive")
                + ", runs " + Calls.runs("recursive"));
    }

    private static void lost() throws Exception {
        AtomicInteger entered = new AtomicInteger();
        Held held = new Held(() -> "late");
        Calls.body("lost", () -> entered.getAndIncrement() == 0 ? held.call() : "fresh");
        Caller leader = impatient("lost");
        Calls.await(held.runs);
        Caller joined = impatient("lost");
        System.out.println("joined a lost load=" + joined.outcome() + ", runs " + Calls.runs("lost"));
        System.out.println("came later=" + Calls.impatient("lost") + ", runs " + Calls.runs("lost"));
        held.let.countDown();
        System.out.println("lost load=" + leader.outcome());
    }

    private static void waitForEachOther() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        AtomicInteger outer = new AtomicInteger();
        for (String[] pair : new String[][] {{"left", "right"}, {"right", "left"}}) {
            Calls.body(pair[0], () -> {
                if (outer.getAndIncrement() < 2) {
                    both.await();
                    return pair[0] + " of " + Calls.impatient(pair[1]);
                }
                return pair[0];
            });
        }
        Caller left = impatient("left");
        Caller right = impatient("right");
        // Which of them has waited for too long first is open.
        System.out.println("wait for each other=" + left.outcome().toString().startsWith("left of right")
                + right.outcome().toString().startsWith("right of left"));
    }

    private static Caller impatient(String key) {
        return new Caller(() -> Calls.impatient(key));
    }

    private static void withMonitor() throws Exception {
        Joined a = new Joined("a");
        Joined b = new Joined("b");
        Held held = new Held(() -> "shared " + a.name.equals("a"));
        Calls.body("locked", held);
        Caller leader = new Caller(() -> a.cachedLocked("locked"));
        Calls.await(held.runs);
        Caller joined = new Caller(() -> b.cachedLocked("locked")).joined("locked");
        held.let.countDown();
        System.out.println("synchronized=" + leader.outcome() + joined.outcome() + ", runs " + Calls.runs("locked"));
    }
}
