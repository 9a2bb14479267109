package io.asyncache.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Arguments whose {@code equals} and {@code hashCode} are not to be relied on. */
class FaultyKeysTest {

    /** All of one hash, so that they meet in every table; whether comparing them fails can be chosen. */
    static final class Moody {

        private final int id;
        private final Mood mood;

        Moody(int id, Mood mood) {
            this.id = id;
            this.mood = mood;
        }

        @Override
        public int hashCode() {
            if (mood.hashing) {
                throw new IllegalStateException("hashCode");
            }
            return 1;
        }

        @Override
        public boolean equals(Object object) {
            if (mood.comparing) {
                throw new IllegalStateException("equals");
            }
            return object instanceof Moody other && id == other.id;
        }
    }

    static final class Mood {
        boolean hashing;
        boolean comparing;
    }

    private final House house = new House(new CacheSpec(100, null, true, 10));
    private final House.Pending users = house.pending();
    private final Mood mood = new Mood();

    private CompletableFuture<Object> call(int id) {
        return users.call(new Moody(id, mood));
    }

    @Test
    @DisplayName("S16 a call whose argument's hashCode throws runs uncached, and is counted and told")
    void hashCodeThrows() {
        WovenMethod method = house.method(arguments -> CompletableFuture.completedFuture("value"));
        mood.hashing = true;
        for (int i = 0; i < 20; i++) {
            assertThat(method.call(new Moody(1, mood))).isCompletedWithValue("value");
            assertThat(method.call(new Moody(1, mood), 2)).isCompletedWithValue("value");
            assertThat(method.call(1, 2, new Moody(1, mood))).isCompletedWithValue("value");
            assertThat(method.call(1, 2, 3, new Moody(1, mood))).isCompletedWithValue("value");
        }
        assertThat(method.bodies()).isEqualTo(80);
        assertThat(house.counters.snapshot().keyFailures()).isEqualTo(80);
        assertThat(house.counters.snapshot().bypassed()).isEqualTo(80);
        assertThat(house.reporter.keyFailures)
                .hasSize(80)
                .allSatisfy(cause -> assertThat(cause).hasMessage("hashCode"));
        assertThat(house.cache.loadsInFlight()).isZero();
    }

    @Test
    @DisplayName(
            "S16 so does one whose equals throws against a load under way: no place is lost, and the method stays on")
    void equalsThrowsAgainstALoad() {
        CompletableFuture<Object> leader = call(1);
        mood.comparing = true;
        for (int i = 0; i < 200; i++) {
            call(2);
        }
        assertThat(house.cache.loadsInFlight()).isOne();
        assertThat(house.counters.snapshot().keyFailures()).isEqualTo(200);
        assertThat(house.reporter.faults).isEmpty();
        assertThat(users.method().gaveUp()).isZero();

        mood.comparing = false;
        CompletableFuture<Object> joiner = call(1);
        assertThat(users.bodies()).isEqualTo(201);
        joiner.cancel(true);
        leader.cancel(true);
        assertThat(house.cache.loadsInFlight()).isZero();
    }

    @Test
    @DisplayName("S16 so does one whose equals throws against a kept value")
    void equalsThrowsAgainstAValue() {
        WovenMethod method = house.method(arguments -> CompletableFuture.completedFuture("value"));
        method.call(new Moody(1, mood));
        mood.comparing = true;
        for (int i = 0; i < 200; i++) {
            assertThat(method.call(new Moody(2, mood))).isCompletedWithValue("value");
        }
        assertThat(house.cache.loadsInFlight()).isZero();
        assertThat(house.reporter.faults).isEmpty();
        mood.comparing = false;
        assertThat(method.call(new Moody(1, mood))).isCompletedWithValue("value");
        assertThat(method.bodies()).isEqualTo(201);
    }

    /** Compares without trouble until it has been asked a number of times. */
    private record Later(int[] patience) {
        @Override
        public int hashCode() {
            return 1;
        }

        @Override
        public boolean equals(Object object) {
            if (patience[0]-- <= 0) {
                throw new IllegalStateException("equals");
            }
            return false;
        }
    }

    @Test
    @DisplayName(
            "S16 wherever comparing fails, the caller and those who joined are answered and nothing is left behind")
    void equalsThrowsAtEachPlace() throws Exception {
        for (int patience = 0; patience < 12; patience++) {
            House each = new House(new CacheSpec(100, null, true, 2));
            House.Pending loads = each.pending();
            int[] left = {Integer.MAX_VALUE};
            Later kept = new Later(left);
            loads.call(kept);
            loads.own(kept).complete("kept");
            left[0] = patience;
            Later argument = new Later(left);

            CompletableFuture<Object> caller = loads.call(argument);
            CompletableFuture<Object> joiner = loads.call(argument);
            // Two calls of one key: either may have run uncached, or joined.
            left[0] = Math.min(left[0], 1);
            loads.own(argument).complete("value");
            assertThat(House.get(joiner)).isEqualTo("value");
            left[0] = Integer.MAX_VALUE;
            caller.cancel(true);

            assertThat(each.cache.loadsInFlight()).as("patience %d", patience).isZero();
            assertThat(each.reporter.faults).isEmpty();
        }
    }

    @Test
    @DisplayName("S22 an invalidation whose key can't be compared drops everything")
    void invalidationThatCannotCompare() {
        House.Pending loads = house.pending();
        loads.call(1);
        loads.own(1).complete("other");
        Moody argument = new Moody(1, mood);
        users.call(argument);
        users.own(argument).complete("value");
        assertThat(house.cache.size()).isEqualTo(2);

        mood.comparing = true;
        house.cache.invalidate(KeysOf.one(users.method(), new Moody(1, mood)));

        assertThat(house.cache.size()).isZero();
        assertThat(house.counters.snapshot().keyFailures()).isOne();
    }
}
