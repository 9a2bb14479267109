package io.asyncache.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.asyncache.stats.Counters;
import io.asyncache.stats.Reporter;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CollectionTest {

    private final Engine engine = Engine.create(Reporter.SILENT);

    private static void awaitCollected(List<? extends WeakReference<?>> gone) {
        Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> {
            System.gc();
            return gone.stream().allMatch(reference -> reference.refersTo(null));
        });
    }

    /** An application that comes, uses the engine in every way, and goes. */
    private List<WeakReference<?>> application() throws Exception {
        ThreadLocal<Object> locals = new ThreadLocal<>();
        Object leftBehind = new Object();
        Counters counters = new Counters();
        Cache cache = engine.newCache(new CacheSpec(100, Duration.ofHours(1), true, 100), counters);
        CompletableFuture<Object> own = new CompletableFuture<>();
        WovenMethod method = new WovenMethod(engine, cache, WovenMethod.Settings.of(Integer.class), arguments -> own);
        CompletableFuture<Object> leader = method.call(1);
        CompletableFuture<Object> onACourier = method.call(1).thenApply(value -> {
            locals.set(leftBehind);
            return value;
        });
        own.complete("value");
        House.get(leader);
        House.get(onACourier);
        assertThat(method.call(1)).isCompletedWithValue("value");
        return List.of(new WeakReference<>(cache), new WeakReference<>(method), new WeakReference<>(leftBehind));
    }

    @Test
    @DisplayName(
            "S17 an application that is gone takes its caches with it, and what it left in couriers' thread-locals")
    void applicationGoes() throws Exception {
        List<WeakReference<?>> gone = application();
        // Another application keeps the engine, its clock and couriers of its own busy meanwhile.
        House.Pending other = new House().pending();
        awaitCollected(gone);
        other.call(1);
        Reference.reachabilityFence(engine);
    }

    @Test
    @DisplayName("S17 neither keys nor loads that have ended keep a receiver")
    void receiver() throws Exception {
        House house = new House();
        CompletableFuture<Object> own = new CompletableFuture<>();
        WovenMethod method = house.method(arguments -> own);
        List<CompletableFuture<Object>> callers = new java.util.ArrayList<>();
        WeakReference<Object> receiver = callOnAReceiver(method, callers);
        own.complete("value");
        for (CompletableFuture<Object> caller : callers) {
            House.get(caller);
        }

        awaitCollected(List.of(receiver));

        assertThat(house.cache.size()).isOne();
        // The JVM tells of a receiver that is gone a moment after it is gone.
        Awaitility.await().until(() -> method.methodCache().receivers() == 0);
        Reference.reachabilityFence(callers);
    }

    private static WeakReference<Object> callOnAReceiver(WovenMethod method, List<CompletableFuture<Object>> callers) {
        Object receiver = new Object();
        callers.add(method.callOn(receiver, 1));
        callers.add(method.callOn(receiver, 1));
        return new WeakReference<>(receiver);
    }

    @Test
    @DisplayName("S17 receivers that come and go leave no numbers behind")
    void manyReceivers() {
        House house = new House();
        WovenMethod method = house.method(arguments -> CompletableFuture.completedFuture("value"));
        for (int i = 0; i < 200_000; i++) {
            method.callOn(new Object(), 1);
        }
        Awaitility.await().until(() -> {
            System.gc();
            return method.methodCache().receivers() == 0;
        });
        assertThat(house.cache.size()).isLessThanOrEqualTo(1_000);
    }
}
