package io.asyncache.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.asyncache.key.Key;
import io.asyncache.key.KeyParts;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InvalidationByPartsTest {

    private final House house = new House();

    private static boolean isKept(WovenMethod method, Object receiver, Object... arguments) {
        int before = method.bodies();
        method.callOn(receiver, arguments);
        return method.bodies() == before;
    }

    private WovenMethod method(Class<?>... parameters) {
        return method(WovenMethod.Settings.of(parameters));
    }

    private WovenMethod staticMethod(Class<?>... parameters) {
        return method(WovenMethod.Settings.of(parameters).ofStatic());
    }

    private WovenMethod method(WovenMethod.Settings settings) {
        return house.method(settings, arguments -> CompletableFuture.completedFuture(new Object()));
    }

    private boolean invalidate(Object... parts) {
        return house.cache.invalidate(KeyParts.of(parts));
    }

    @Test
    @DisplayName("S22 a key is dropped in every method of the cache and for every receiver, and no other key is")
    void everyMethodAndReceiver() {
        WovenMethod users = method(int.class);
        WovenMethod orders = method(long.class);
        WovenMethod open = method(Object.class);
        List<Object> receivers = List.of(new Object(), new Object());
        for (Object receiver : receivers) {
            for (int id = 1; id <= 2; id++) {
                users.callOn(receiver, id);
                orders.callOn(receiver, (long) id);
                open.callOn(receiver, (short) id);
            }
        }
        assertThat(invalidate(1)).isTrue();
        for (Object receiver : receivers) {
            assertThat(isKept(users, receiver, 1)).isFalse();
            assertThat(isKept(orders, receiver, 1L)).isFalse();
            assertThat(isKept(open, receiver, (short) 1)).isFalse();
            assertThat(isKept(users, receiver, 2)).isTrue();
            assertThat(isKept(orders, receiver, 2L)).isTrue();
            assertThat(isKept(open, receiver, (short) 2)).isTrue();
        }
    }

    @Test
    @DisplayName("S22 more receivers than it pays to go through, and still each is reached")
    void manyReceivers() {
        WovenMethod users = method(int.class);
        List<Object> receivers = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            receivers.add(new Object());
        }
        List<Object> last = receivers.subList(1_400, 1_500);
        last.forEach(receiver -> users.callOn(receiver, 1));
        receivers.subList(0, 1_400).forEach(receiver -> users.callOn(receiver, 2));
        last.forEach(receiver -> users.callOn(receiver, 1));
        invalidate(1);
        for (Object receiver : last) {
            assertThat(isKept(users, receiver, 1)).isFalse();
        }
    }

    @Test
    @DisplayName("S22 a load under way is reached in every method: not joined any more, and not kept")
    void loadsUnderWay() {
        for (Class<?> type : List.of(int.class, Object.class)) {
            List<CompletableFuture<Object>> own = new ArrayList<>();
            WovenMethod users = house.method(WovenMethod.Settings.of(type).ofStatic(), arguments -> {
                own.add(new CompletableFuture<>());
                return own.get(own.size() - 1);
            });
            CompletableFuture<Object> early = users.call(1);
            invalidate(1L);
            CompletableFuture<Object> late = users.call(1);
            own.get(0).complete("old");
            assertThat(early).isCompletedWithValue("old");
            assertThat(late).isNotDone();
            own.get(1).complete("new");
            assertThat(users.call(1)).isCompletedWithValue("new");
        }
    }

    @Test
    @DisplayName("S22 all variants of a key are dropped, and loads for them too")
    void variants() {
        MethodCache varied = new MethodCache(
                house.engine,
                house.cache,
                new MethodSpec(
                        "Users.find",
                        MethodHandles.empty(MethodType.methodType(Object.class, Object[].class)),
                        true,
                        false,
                        new KeySpec(List.of(new KeyPart("id", int.class)), true, 1),
                        ResultSpec.ANY,
                        true,
                        House.COALESCE_TIMEOUT),
                () -> {});
        List<Key> keys = new ArrayList<>();
        for (int id = 1; id <= 2; id++) {
            for (String tenant : List.of("red", "blue")) {
                Key key = Key.of(varied.scope(null), id, tenant);
                keys.add(key);
                Exit.returned(
                        CompletableFuture.completedFuture(tenant), varied.decide(key, varied.hit(key), new Object[2]));
            }
        }
        assertThat(keys).allMatch(key -> varied.hit(key) != null);
        invalidate(1);
        assertThat(keys).map(key -> varied.hit(key) != null).containsExactly(false, false, true, true);
    }

    @Test
    @DisplayName("S22 a key that no method can have is told from one that none has")
    void fit() {
        assertThat(invalidate("nobody there")).isTrue();
        WovenMethod users = staticMethod(int.class);
        users.call(1);
        assertThat(invalidate("1")).isFalse();
        assertThat(invalidate(1, 2)).isFalse();
        assertThat(isKept(users, null, 1)).isTrue();
        assertThat(invalidate(5)).isTrue();
        WovenMethod names = method(String.class);
        assertThat(invalidate("1")).isTrue();
        assertThat(isKept(names, null, "2")).isFalse();
    }

    @Test
    @DisplayName("S22 parts that can't be compared drop everything")
    void incomparable() {
        WovenMethod users = staticMethod(Object.class);
        users.call("a");
        Object moody = new Object() {
            @Override
            public int hashCode() {
                throw new IllegalStateException("moody");
            }

            @Override
            public boolean equals(Object other) {
                throw new IllegalStateException("moody");
            }
        };
        assertThat(invalidate(moody)).isTrue();
        assertThat(isKept(users, null, "a")).isFalse();
        assertThat(house.counters.snapshot().keyFailures()).isOne();
    }
}
