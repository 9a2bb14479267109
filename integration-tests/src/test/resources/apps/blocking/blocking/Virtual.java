package blocking;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * S29 on virtual threads of one carrier: many join a load which only another virtual thread can release, so that each of
 * them must give its carrier away. By reflection, as it is compiled for a Java without them.
 */
public final class Virtual {
    public static void main(String[] args) throws Exception {
        int count = 500;
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch leads = new CountDownLatch(1);
        CountDownLatch arrived = new CountDownLatch(count);
        AtomicInteger right = new AtomicInteger();
        Object value = new Object();
        Calls.body("virtual", () -> {
            leads.countDown();
            Calls.await(release);
            return value;
        });
        List<Thread> threads = new ArrayList<>();
        threads.add(start(() -> right.addAndGet(Calls.cached("virtual") == value ? 1 : 0)));
        Calls.await(leads);
        for (int i = 0; i < count; i++) {
            threads.add(start(() -> {
                arrived.countDown();
                return right.addAndGet(Calls.cached("virtual") == value ? 1 : 0);
            }));
        }
        Calls.await(arrived);
        Calls.until(() -> threads.stream()
                .allMatch(
                        thread -> thread.getState() != Thread.State.RUNNABLE && thread.getState() != Thread.State.NEW));
        threads.add(start(() -> {
            release.countDown();
            return null;
        }));
        for (Thread thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(60));
            if (thread.isAlive()) {
                throw new AssertionError(thread + " hangs");
            }
        }
        System.out.println("joined=" + right + ", runs " + Calls.runs("virtual"));
        interrupted();
    }

    private static void interrupted() throws Exception {
        AtomicInteger entered = new AtomicInteger();
        Calls.Held held = new Calls.Held(() -> "led");
        Calls.body(
                "interrupted",
                () -> entered.getAndIncrement() == 0
                        ? held.call()
                        : "flag " + Thread.currentThread().isInterrupted());
        List<Object> outcomes = new ArrayList<>();
        Thread leader = start(() -> Calls.cached("interrupted"));
        Calls.await(held.runs);
        Thread joined = start(() -> outcomes.add(Calls.cached("interrupted")));
        Calls.until(() -> joined.getState() == Thread.State.WAITING);
        joined.interrupt();
        joined.join();
        held.let.countDown();
        leader.join();
        System.out.println("interrupted=" + outcomes + ", then " + Calls.cached("interrupted") + ", runs "
                + Calls.runs("interrupted"));
    }

    private static Thread start(Callable<?> call) throws Exception {
        Runnable task = () -> {
            try {
                call.call();
            } catch (Exception unexpected) {
                unexpected.printStackTrace();
            }
        };
        return (Thread)
                Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, task);
    }
}
