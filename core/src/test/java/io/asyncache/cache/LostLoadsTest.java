package io.asyncache.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.asyncache.flight.Courier;
import io.asyncache.flight.Flights;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("outcomes")
class LostLoadsTest {

    private final House house = new House();
    private final House.Pending users = house.pending();

    @Test
    @DisplayName(
            "S12 who has joined a load that doesn't end gets a load of its own, to the tick, and newcomers join that")
    void ownLoad() throws Exception {
        CompletableFuture<Object> leader = users.call(1);
        CompletableFuture<Object> joiner = users.call(1);
        CompletableFuture<Object> lost = users.own(1);

        house.pass(House.COALESCE_TIMEOUT.minusNanos(1));
        assertThat(users.bodies()).isOne();
        house.pass(Duration.ofNanos(1));
        CompletableFuture<Object> newcomer = users.call(1);
        awaitBodies(2);
        users.own(1).complete("fresh");

        assertThat(House.get(joiner)).isEqualTo("fresh");
        assertThat(House.get(newcomer)).isEqualTo("fresh");
        assertThat(House.get(users.call(1))).isEqualTo("fresh");
        assertThat(leader).isNotDone();

        lost.complete("late");
        assertThat(leader).isCompletedWithValue("late");
        assertThat(users.call(1)).isCompletedWithValue("fresh");
        assertThat(users.bodies()).isEqualTo(2);
        assertThat(house.cache.loadsInFlight()).isZero();
    }

    @Test
    @DisplayName("S12 a load that ends in time answers all, and nobody is looked after any more")
    void inTime() throws Exception {
        users.call(1);
        CompletableFuture<Object> joiner = users.call(1);
        users.own(1).complete("value");
        house.pass(House.COALESCE_TIMEOUT);
        assertThat(House.get(joiner)).isEqualTo("value");
        assertThat(users.bodies()).isOne();
        assertThat(house.cache.space().flights().look(house.ticker.read())).isFalse();
    }

    @Test
    @DisplayName("S12 each who waits has its own time")
    void eachItsOwnTime() {
        users.call(1);
        users.call(1);
        house.pass(Duration.ofSeconds(10));
        CompletableFuture<Object> later = users.call(1);

        house.pass(Duration.ofSeconds(20));
        awaitBodies(2);
        users.own(1).complete("first");
        assertThat(later).isNotDone();
        house.pass(Duration.ofSeconds(10));

        awaitBodies(3);
        users.own(1).complete("second");
        Awaitility.await().untilAsserted(() -> assertThat(later).isCompletedWithValue("second"));
    }

    @Test
    @DisplayName("S12 whoever is aboard when the key is invalidated is still looked after")
    void invalidatedMeanwhile() throws Exception {
        users.call(1);
        CompletableFuture<Object> joiner = users.call(1);
        house.cache.invalidate(KeysOf.one(users.method(), 1));

        house.pass(House.COALESCE_TIMEOUT);

        awaitBodies(2);
        users.own(1).complete("fresh");
        assertThat(House.get(joiner)).isEqualTo("fresh");
    }

    @Test
    @DisplayName("S12 whoever is aboard when the cache is cleared is still looked after")
    void clearedMeanwhile() throws Exception {
        users.call(1);
        CompletableFuture<Object> joiner = users.call(1);
        Flights before = house.cache.space().flights();
        house.cache.clear();

        house.ticker.advance(House.COALESCE_TIMEOUT);
        before.look(house.ticker.read());

        awaitBodies(2);
        users.own(1).complete("fresh");
        assertThat(House.get(joiner)).isEqualTo("fresh");
        assertThat(house.cache.size()).isZero();
    }

    @Test
    @DisplayName("S12 who got a load of its own keeps it, however long it takes and whoever joins it")
    void noStarvation() throws Exception {
        users.call(1);
        CompletableFuture<Object> starving = users.call(1);
        house.pass(House.COALESCE_TIMEOUT);
        awaitBodies(2);
        CompletableFuture<Object> own = users.own(1);
        users.call(1);

        house.pass(House.COALESCE_TIMEOUT);
        awaitBodies(3);

        own.complete("its own");
        assertThat(House.get(starving)).isEqualTo("its own");
    }

    @Test
    @DisplayName("S12 of many who wait none is forgotten")
    void many() throws Exception {
        users.call(1);
        List<CompletableFuture<Object>> joiners =
                Stream.generate(() -> users.call(1)).limit(50).toList();
        WovenMethod method = users.method();
        house.pass(House.COALESCE_TIMEOUT);
        Awaitility.await().until(() -> method.bodies() == 51);

        // Each has a load of its own; only the one that newcomers join is the key's.
        assertThat(joiners).noneMatch(CompletableFuture::isDone);
        joiners.forEach(joiner -> joiner.cancel(true));
        Awaitility.await().until(() -> house.cache.loadsInFlight() == 0);
    }

    @Test
    @DisplayName("S12 a body that asyncache runs has the caller's context class loader and none of its thread-locals")
    void surroundings() throws Exception {
        InheritableThreadLocal<String> local = new InheritableThreadLocal<>();
        AtomicReference<Thread> ran = new AtomicReference<>();
        AtomicReference<ClassLoader> context = new AtomicReference<>();
        WovenMethod method = house.method(arguments -> {
            if (Thread.currentThread() instanceof Courier) {
                ran.set(Thread.currentThread());
                context.set(Thread.currentThread().getContextClassLoader());
                return CompletableFuture.completedFuture(String.valueOf(local.get()));
            }
            return new CompletableFuture<>();
        });
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader callers = new URLClassLoader(new URL[0])) {
            local.set("the caller's");
            method.call(1);
            Thread.currentThread().setContextClassLoader(callers);
            CompletableFuture<Object> joiner = method.call(1);
            house.pass(House.COALESCE_TIMEOUT);

            assertThat(House.get(joiner)).isEqualTo("null");
            assertThat(context).hasValue(callers);
            assertThat(ran.get()).isNotSameAs(Thread.currentThread());
        } finally {
            local.remove();
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private void awaitBodies(int count) {
        Awaitility.await().until(() -> users.bodies() == count && users.hasReturned(count));
    }
}
