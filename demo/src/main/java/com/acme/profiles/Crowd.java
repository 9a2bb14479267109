package com.acme.profiles;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Callers on threads of their own that stand ready and then all start at once. */
final class Crowd {
    private final int size;

    Crowd(int size) {
        this.size = size;
    }

    /** Returns when every caller has its answer; throws what any of them was thrown. */
    void call(Callable<?> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(size);
        try {
            CountDownLatch ready = new CountDownLatch(size);
            List<Future<?>> callers = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                callers.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return call.call();
                }));
            }
            for (Future<?> caller : callers) {
                caller.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
