package com.acme.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CyclicBarrier;

/** Calls with keys that are there, in any order, and then with new ones; prints millions of calls a second of each. */
public final class Throughput {

    private static final int HITS = 8_000_000;
    private static final int MISSES = 1_000_000;
    private static final int WARM_UPS = 2;

    private final Prices prices;
    private final Arguments arguments;
    private long next;

    private Throughput(Arguments arguments) {
        this.arguments = arguments;
        this.prices = arguments.fullPrices();
        this.next = arguments.keys();
    }

    public static void main(String[] text) throws Exception {
        Throughput throughput = new Throughput(Arguments.of(text));
        for (long id = 0; id < throughput.arguments.keys(); id++) {
            throughput.prices.price(id);
        }
        double hits = throughput.millionsPerSecond(HITS, false);
        double misses = throughput.millionsPerSecond(MISSES, true);
        System.out.printf("%.3f %.3f%n", hits, misses);
    }

    private double millionsPerSecond(int calls, boolean fresh) throws Exception {
        double measured = 0;
        for (int i = 0; i <= WARM_UPS; i++) {
            measured = calls * 1_000.0 / nanos(calls / arguments.threads(), fresh);
        }
        return measured;
    }

    /** From the moment when all threads are there to that when the last of them is done. */
    private long nanos(int callsOfEach, boolean fresh) throws Exception {
        long[] began = new long[1];
        CyclicBarrier barrier = new CyclicBarrier(arguments.threads(), () -> began[0] = System.nanoTime());
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < arguments.threads(); i++) {
            long first = next;
            next += fresh ? callsOfEach : 0;
            Thread thread = new Thread(() -> {
                try {
                    barrier.await();
                } catch (Exception broken) {
                    throw new IllegalStateException(broken);
                }
                call(callsOfEach, fresh, first);
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return System.nanoTime() - began[0];
    }

    private void call(int calls, boolean fresh, long first) {
        SplittableRandom random =
                new SplittableRandom(first + Thread.currentThread().getId());
        for (int i = 0; i < calls; i++) {
            long id = fresh ? first + i : random.nextInt(arguments.keys());
            if (prices.price(id).join() != PlainPrices.PRICE) {
                throw new IllegalStateException("another answer");
            }
        }
    }
}
