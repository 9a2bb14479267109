package io.asyncache.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("outcomes")
class BoundsTest {

    @Test
    @DisplayName("S19 never more entries than configured, and what made room is counted")
    void entries() {
        House house = new House(new CacheSpec(10, null, true, 100));
        WovenMethod method = house.method(arguments -> CompletableFuture.completedFuture(arguments[0]));
        for (int i = 0; i < 1_000; i++) {
            method.call(i);
            assertThat(house.cache.size()).isLessThanOrEqualTo(10);
        }
        assertThat(house.cache.size()).isEqualTo(10);
        assertThat(house.counters.snapshot().evictions()).isEqualTo(990);
    }

    @Test
    @DisplayName("S19 a cache of size 0 coalesces and keeps nothing")
    void keepsNothing() throws Exception {
        House house = new House(new CacheSpec(0, null, true, 100));
        House.Pending users = house.pending();
        users.call(1);
        CompletableFuture<Object> joiner = users.call(1);
        users.own(1).complete("value");
        assertThat(House.get(joiner)).isEqualTo("value");
        users.call(1);
        assertThat(users.bodies()).isEqualTo(2);
        assertThat(house.cache.size()).isZero();
    }

    @Test
    @DisplayName("S19 a cache without a bound keeps everything")
    void unbounded() {
        House house = new House(new CacheSpec(CacheSpec.UNBOUNDED, null, true, 100));
        WovenMethod method = house.method(arguments -> CompletableFuture.completedFuture(arguments[0]));
        for (int i = 0; i < 5_000; i++) {
            method.call(i);
        }
        assertThat(house.cache.size()).isEqualTo(5_000);
        assertThat(house.counters.snapshot().evictions()).isZero();
    }

    @Test
    @DisplayName(
            "S27 50,000 loads that never end: as many as may be are under way, the others run uncached and are counted")
    void loadsThatNeverEnd() {
        House house = new House(new CacheSpec(1_000, null, true, 100));
        WovenMethod method = house.method(arguments -> new CompletableFuture<>());
        for (int i = 0; i < 50_000; i++) {
            assertThat(method.call(i)).isNotDone();
        }
        assertThat(method.bodies()).isEqualTo(50_000);
        assertThat(house.cache.loadsInFlight()).isEqualTo(100);
        assertThat(house.cache.space().flights().keysUnderWay()).isEqualTo(100);
        assertThat(house.counters.snapshot().bypassed()).isEqualTo(49_900);
    }

    @Test
    @DisplayName("S27 a call beyond the bound still joins a load for its key, and a place that is given back is used")
    void placesAreGivenBack() throws Exception {
        House house = new House(new CacheSpec(1_000, null, true, 2));
        House.Pending users = house.pending();
        CompletableFuture<Object> first = users.call(1);
        users.call(2);
        users.call(3);
        CompletableFuture<Object> joiner = users.call(1);
        assertThat(users.bodies()).isEqualTo(3);
        assertThat(house.counters.snapshot().bypassed()).isOne();

        users.own(1).complete("one");
        assertThat(House.get(joiner)).isEqualTo("one");
        assertThat(first).isCompletedWithValue("one");
        users.call(3);
        users.call(3);
        assertThat(users.bodies()).isEqualTo(4);
        assertThat(house.cache.loadsInFlight()).isEqualTo(2);
    }

    @Test
    @DisplayName("S27 the bound holds for loads that nobody can join, and for those that throw or return null")
    void everyKindOfLoad() {
        House house = new House(new CacheSpec(1_000, null, true, 1));
        WovenMethod throwing = house.method(arguments -> {
            throw new IllegalStateException();
        });
        WovenMethod nothing = house.method(arguments -> null);
        WovenMethod alone = house.method(
                WovenMethod.Settings.of(Integer.class).withoutCoalescing(), arguments -> new CompletableFuture<>());
        for (int i = 0; i < 3; i++) {
            org.assertj.core.api.Assertions.catchThrowable(() -> throwing.call(1));
            nothing.stageOn(null, 1);
        }
        assertThat(house.cache.loadsInFlight()).isZero();
        alone.call(1);
        alone.call(1);
        assertThat(house.cache.loadsInFlight()).isOne();
        assertThat(house.counters.snapshot().bypassed()).isOne();
    }

    @Test
    @DisplayName("S27 callers that come and go on a load that never ends leave nothing behind")
    void callersThatComeAndGo() throws Exception {
        House house = new House();
        House.Pending users = house.pending();
        CompletableFuture<Object> leader = users.call(1);
        for (int i = 0; i < 30_000; i++) {
            CompletableFuture<Object> joiner = users.call(1);
            switch (i % 3) {
                case 0 -> joiner.cancel(true);
                case 1 -> joiner.complete("mine");
                default -> joiner.completeExceptionally(new IllegalStateException());
            }
        }
        assertThat(house.cache.space().flights().waiting(KeysOf.one(users.method(), 1)))
                .isZero();

        CompletableFuture<Object> timedOut = users.call(1).orTimeout(1, TimeUnit.MILLISECONDS);
        Awaitility.await().until(timedOut::isDone);
        Awaitility.await().until(() -> house.cache.space().flights().waiting(KeysOf.one(users.method(), 1)) == 0);
        assertThat(users.own(1).getNumberOfDependents()).isOne();
        assertThat(users.own(1)).isNotDone();
        users.own(1).complete("value");
        assertThat(House.get(leader)).isEqualTo("value");
    }

    @Test
    @DisplayName("S27 callers that wait too long for loads that never end leave nothing behind once they have gone")
    void callersThatWaitTooLong() {
        House house = new House(new CacheSpec(1_000, null, true, 5));
        House.Pending users = house.pending();
        for (int i = 0; i < 50; i++) {
            CompletableFuture<Object> leader = users.call(1);
            CompletableFuture<Object> joiner = users.call(1);
            int before = users.bodies();
            house.pass(House.COALESCE_TIMEOUT);
            Awaitility.await().until(() -> users.bodies() > before && users.hasReturned(before + 1));
            leader.cancel(true);
            joiner.cancel(true);
            assertThat(house.cache.loadsInFlight()).isZero();
        }
        assertThat(house.cache.space().flights().keysUnderWay()).isZero();
        assertThat(house.cache.space().flights().look(house.ticker.read())).isFalse();
        assertThat(house.counters.snapshot().bypassed()).isZero();
    }
}
