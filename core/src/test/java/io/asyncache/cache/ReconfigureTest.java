package io.asyncache.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.asyncache.key.KeyParts;
import io.asyncache.store.Policy;
import io.asyncache.store.Strength;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReconfigureTest {

    private final AtomicInteger source = new AtomicInteger();

    private static CacheSpec spec(Policy policy, long maximum, @Nullable Duration expiry, Freshness freshness) {
        return new CacheSpec(
                policy,
                maximum,
                false,
                new Expiry(expiry, null, false, 0),
                freshness,
                null,
                Strength.STRONG,
                true,
                100);
    }

    private static CacheSpec expiring(Policy policy, @Nullable Duration expiry) {
        return spec(policy, 100, expiry, Freshness.PLAIN);
    }

    private WovenMethod users(House house) {
        return house.method(
                WovenMethod.Settings.of(int.class).ofStatic(),
                arguments -> CompletableFuture.completedFuture(source.incrementAndGet()));
    }

    private static boolean isKept(WovenMethod method, int id) {
        int before = method.bodies();
        method.call(id);
        return method.bodies() == before;
    }

    @ParameterizedTest
    @EnumSource(Policy.class)
    @DisplayName("S24 a smaller bound evicts in the policy's order, a larger one keeps all")
    void bound(Policy policy) {
        House house = new House(spec(policy, 100, null, Freshness.PLAIN));
        WovenMethod users = users(house);
        for (int id = 0; id < 100; id++) {
            users.call(id);
        }
        house.cache.reconfigure(spec(policy, 200, null, Freshness.PLAIN));
        assertThat(house.cache.size()).isEqualTo(100);
        house.cache.reconfigure(spec(policy, 10, null, Freshness.PLAIN));
        assertThat(house.cache.size()).isEqualTo(10);
        if (policy == Policy.LRU || policy == Policy.FIFO) {
            for (int id = 90; id < 100; id++) {
                assertThat(isKept(users, id)).isTrue();
            }
        }
        house.cache.reconfigure(spec(policy, 0, null, Freshness.PLAIN));
        assertThat(house.cache.size()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Policy.class)
    @DisplayName("S24 a shorter expiry applies to what is there, counted from its load")
    void shorterExpiry(Policy policy) {
        House house = new House(expiring(policy, Duration.ofMinutes(10)));
        WovenMethod users = users(house);
        users.call(1);
        house.ticker.advance(Duration.ofMinutes(4));
        users.call(2);
        house.cache.reconfigure(expiring(policy, Duration.ofMinutes(5)));
        assertThat(isKept(users, 1)).isTrue();
        house.ticker.advance(Duration.ofSeconds(61));
        assertThat(isKept(users, 1)).isFalse();
        assertThat(isKept(users, 2)).isTrue();
        house.cache.reconfigure(expiring(policy, Duration.ofSeconds(30)));
        assertThat(isKept(users, 2)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Policy.class)
    @DisplayName("S24 a longer expiry, and none, apply to what is there too; a new one counts from the change")
    void longerExpiry(Policy policy) {
        House house = new House(expiring(policy, Duration.ofMinutes(1)));
        WovenMethod users = users(house);
        users.call(1);
        house.ticker.advance(Duration.ofSeconds(50));
        house.cache.reconfigure(expiring(policy, Duration.ofMinutes(2)));
        house.ticker.advance(Duration.ofSeconds(60));
        assertThat(isKept(users, 1)).isTrue();
        house.cache.reconfigure(expiring(policy, null));
        house.ticker.advance(Duration.ofDays(9));
        assertThat(isKept(users, 1)).isTrue();
        house.cache.reconfigure(expiring(policy, Duration.ofMinutes(1)));
        house.ticker.advance(Duration.ofSeconds(59));
        assertThat(isKept(users, 1)).isTrue();
        house.ticker.advance(Duration.ofSeconds(2));
        assertThat(isKept(users, 1)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Policy.class)
    @DisplayName("S24 another policy takes over what is there")
    void otherPolicy(Policy policy) {
        House house = new House(expiring(Policy.LRU, Duration.ofMinutes(1)));
        WovenMethod users = users(house);
        users.call(1);
        house.cache.reconfigure(expiring(policy, Duration.ofMinutes(1)));
        assertThat(isKept(users, 1)).isTrue();
        house.ticker.advance(Duration.ofSeconds(61));
        assertThat(isKept(users, 1)).isFalse();
    }

    @Test
    @DisplayName(
            "S20 S24 values that were kept before are refreshed, and answer past their expiry, by the new settings")
    void freshness() {
        House house = new House(expiring(Policy.LRU, Duration.ofMinutes(1)));
        WovenMethod users = users(house);
        users.call(1);
        house.ticker.advance(Duration.ofSeconds(30));
        house.cache.reconfigure(spec(
                Policy.LRU, 100, Duration.ofMinutes(1), new Freshness(Duration.ofSeconds(20), Duration.ofMinutes(5))));
        assertThat(users.call(1)).isCompletedWithValue(1);
        org.awaitility.Awaitility.await().until(() -> users.call(1).join().equals(2));
        house.cache.reconfigure(expiring(Policy.LRU, Duration.ofMinutes(1)));
        assertThat(users.call(1)).isCompletedWithValue(2);
        house.ticker.advance(Duration.ofSeconds(61));
        assertThat(isKept(users, 1)).isFalse();
    }

    @Test
    @DisplayName(
            "S22 S24 a load that began before an invalidation leaves nothing behind, whatever is changed meanwhile")
    void loadUnderWay() throws Exception {
        House house = new House(expiring(Policy.LRU, null));
        House.Pending users = house.pending();
        CompletableFuture<Object> early = users.call(1);
        CompletableFuture<Object> own = users.own(1);
        house.cache.reconfigure(expiring(Policy.LRU, Duration.ofMinutes(1)));
        house.cache.invalidate(KeyParts.of(new Object[] {1}));
        own.complete("old");
        assertThat(House.get(early)).isEqualTo("old");
        assertThat(users.call(1)).isNotDone();
        assertThat(users.bodies()).isEqualTo(2);
    }

    @Test
    @DisplayName("evicting by text reaches the key in every method and for every receiver")
    void evict() {
        House house = new House();
        WovenMethod users = house.method(
                WovenMethod.Settings.of(int.class, String.class),
                arguments -> CompletableFuture.completedFuture("value"));
        users.callOn(this, 1, "a");
        users.callOn(house, 1, "a");
        users.callOn(this, 2, "a");
        assertThat(house.cache.evict(java.util.List.of("1", "a"))).isEqualTo(2);
        assertThat(house.cache.evict(java.util.List.of("1"))).isZero();
        assertThat(house.cache.size()).isOne();
    }
}
