package io.asyncache.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.asyncache.store.Policy;
import io.asyncache.store.Strength;
import java.time.Duration;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KeyHygieneTest {

    private static final int MISSES = 10_000;

    /** Whose two are never equal. */
    private static class NoEquality {}

    private final House house = new House();

    private WovenMethod method(Class<?>... parameters) {
        return house.method(
                WovenMethod.Settings.of(parameters), arguments -> CompletableFuture.completedFuture("value"));
    }

    @Test
    @DisplayName("S15 a declared type without equals of its own is told before any call")
    void declaredType() {
        WovenMethod users = method(String.class, NoEquality.class);
        assertThat(house.reporter.lackingEquality).containsExactly("Users.find a1 NoEquality");
        users.call("a", new NoEquality());
        assertThat(house.reporter.lackingEquality).hasSize(1);
    }

    @Test
    @DisplayName("S15 a wider declared type is told when such an argument has come")
    void wideType() {
        WovenMethod users = method(Object.class);
        users.call("a");
        assertThat(house.reporter.lackingEquality).isEmpty();
        users.call(new NoEquality());
        users.call(new NoEquality());
        assertThat(house.reporter.lackingEquality).containsExactly("Users.find a0 NoEquality");
    }

    @Test
    @DisplayName("a method whose keys never repeat is told once, with the part that is always another")
    void neverRepeats() {
        WovenMethod users = method(String.class, int.class, int.class);
        IntStream.range(0, MISSES - 1).forEach(i -> users.call("same", i, i % 100));
        assertThat(house.reporter.neverRepeating).isEmpty();
        users.call("same", -1, 1);
        assertThat(house.reporter.neverRepeating).containsExactly("Users.find [a1] " + MISSES);
        IntStream.range(MISSES, 3 * MISSES).forEach(i -> users.call("same", i, 1));
        assertThat(house.reporter.neverRepeating).hasSize(1);
    }

    @Test
    @DisplayName("parts that differ only together are told without a name")
    void onlyTogether() {
        WovenMethod users = method(int.class, int.class);
        IntStream.range(0, MISSES).forEach(i -> users.call(i / 100, i % 100));
        assertThat(house.reporter.neverRepeating).containsExactly("Users.find [] " + MISSES);
    }

    @Test
    @DisplayName("one hit, or one call that joins, is enough to be left alone")
    void repeats() {
        WovenMethod hit = method(int.class);
        hit.call(1);
        hit.call(1);
        IntStream.range(2, 2 * MISSES).forEach(hit::call);

        House.Pending joined = house.pending();
        joined.call(1);
        joined.call(1);
        joined.own(1).complete("value");
        IntStream.range(2, 2 * MISSES).forEach(i -> {
            joined.call(i);
            joined.own(i).complete("value");
        });
        assertThat(house.reporter.neverRepeating).isEmpty();
    }

    @Test
    @DisplayName("a cache that keeps nothing has no hits to expect")
    void keepsNothing() {
        House coalescing = new House(new CacheSpec(0, null, true, 100));
        WovenMethod users = coalescing.method(arguments -> CompletableFuture.completedFuture("value"));
        IntStream.range(0, 2 * MISSES).forEach(users::call);
        assertThat(coalescing.reporter.neverRepeating).isEmpty();
    }

    @Test
    @DisplayName("a kept failure that answers is a repetition like any other")
    void failureRepeats() {
        House failing = new House(new CacheSpec(
                Policy.LRU,
                3 * MISSES,
                false,
                Expiry.NEVER,
                Freshness.PLAIN,
                new KeptFailures(Duration.ofDays(1), List.of("java.lang.Exception")),
                Strength.STRONG,
                true,
                100));
        WovenMethod users =
                failing.method(arguments -> CompletableFuture.failedFuture(new IllegalStateException("no such user")));
        users.call(1);
        users.call(1);
        IntStream.range(2, 2 * MISSES).forEach(users::call);
        assertThat(failing.reporter.neverRepeating).isEmpty();
    }

    @Test
    @DisplayName("S12 S25 a hash that can't be taken a second time leaves no load behind")
    void hashFailsLater() throws Exception {
        WovenMethod users = method(Object.class);
        CompletableFuture<Object> first = users.call(new HashedOnce());
        assertThat(first).isCompletedWithValue("value");
        assertThat(house.cache.loadsInFlight()).isZero();
        assertThat(house.reporter.faults).isEmpty();
        assertThat(house.cache.size()).isOne();
    }

    /** As a collection is that another thread begins to change. */
    private static final class HashedOnce {

        private int asked;

        @Override
        public int hashCode() {
            if (asked++ > 0) {
                throw new ConcurrentModificationException();
            }
            return 7;
        }

        @Override
        public boolean equals(Object other) {
            return other == this;
        }
    }
}
