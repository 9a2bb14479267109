package io.asyncache.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InvalidationTest {

    private final House house = new House();
    private final House.Pending users = house.pending();

    static java.util.stream.Stream<Named<Consumer<InvalidationTest>>> ways() {
        return java.util.stream.Stream.of(
                Named.of("invalidate", test -> test.house.cache.invalidate(KeysOf.one(test.users.method(), 1))),
                Named.of("clear", test -> test.house.cache.clear()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    @DisplayName("S22 a kept value is gone")
    void keptValue(Consumer<InvalidationTest> way) {
        users.call(1);
        users.own(1).complete("old");
        way.accept(this);

        assertThat(users.call(1)).isNotDone();
        assertThat(users.bodies()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    @DisplayName("S22 a load under way answers those who had joined, is not kept, and no later call joins it")
    void loadUnderWay(Consumer<InvalidationTest> way) throws Exception {
        CompletableFuture<Object> leader = users.call(1);
        CompletableFuture<Object> joiner = users.call(1);
        CompletableFuture<Object> old = users.own(1);
        way.accept(this);
        CompletableFuture<Object> later = users.call(1);
        assertThat(users.bodies()).isEqualTo(2);

        old.complete("old");
        assertThat(House.get(leader)).isEqualTo("old");
        assertThat(House.get(joiner)).isEqualTo("old");
        assertThat(later).isNotDone();
        assertThat(house.cache.size()).isZero();

        users.own(1).complete("new");
        assertThat(House.get(later)).isEqualTo("new");
        assertThat(users.call(1)).isCompletedWithValue("new");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    @DisplayName("S22 an old load that ends after a new one doesn't replace what the new one brought")
    void oldLoadEndsLast(Consumer<InvalidationTest> way) {
        users.call(1);
        CompletableFuture<Object> old = users.own(1);
        way.accept(this);
        users.call(1);
        users.own(1).complete("new");
        old.complete("old");

        assertThat(users.call(1)).isCompletedWithValue("new");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    @DisplayName("S22 loads that nobody can join are not kept either")
    void loadsThatNoKeyLeadsTo(Consumer<InvalidationTest> way) {
        CompletableFuture<Object> own = new CompletableFuture<>();
        WovenMethod method = house.method(WovenMethod.Settings.of(Integer.class).withoutCoalescing(), arguments -> own);
        method.call(1);
        house.cache.invalidate(KeysOf.one(method, 1));
        way.accept(this);
        own.complete("old");
        assertThat(house.cache.size()).isZero();
        assertThat(house.cache.loadsInFlight()).isZero();
    }

    @Test
    @DisplayName("S22 a load that outlives a clearing keeps nothing of what was cleared alive")
    void clearedValuesAreLetGo() {
        users.call(1);
        users.own(1).complete("old");
        users.call(2);
        Cache.Space cleared = house.cache.space();
        house.cache.clear();
        assertThat(cleared.store().size()).isZero();
    }

    @Test
    @DisplayName("S22 a body that invalidates its own key is answered and not kept")
    void withinTheBody() {
        WovenMethod[] self = new WovenMethod[1];
        self[0] = house.method(arguments -> {
            house.cache.invalidate(KeysOf.one(self[0], 1));
            return CompletableFuture.completedFuture("value");
        });
        assertThat(self[0].call(1)).isCompletedWithValue("value");
        assertThat(house.cache.size()).isZero();
        assertThat(house.cache.loadsInFlight()).isZero();
    }

    @Test
    @DisplayName("S22 other keys keep their values and their loads")
    void otherKeys() {
        users.call(1);
        users.own(1).complete("one");
        CompletableFuture<Object> loading = users.call(2);
        house.cache.invalidate(KeysOf.one(users.method(), 3));

        assertThat(users.call(1)).isCompletedWithValue("one");
        CompletableFuture<Object> joined = users.call(2);
        users.own(2).complete("two");
        assertThat(loading).isCompletedWithValue("two");
        assertThat(joined.join()).isEqualTo("two");
        assertThat(users.bodies()).isEqualTo(2);
    }

    @Test
    @DisplayName("S5 the last caller's cancelling reaches the body of an invalidated load too")
    void cancellingAnInvalidatedLoad() {
        CompletableFuture<Object> caller = users.call(1);
        house.cache.invalidate(KeysOf.one(users.method(), 1));
        caller.cancel(true);
        assertThat(users.own(1)).isCancelled();
    }
}
