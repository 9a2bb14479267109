package io.asyncache.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.asyncache.time.FakeTicker;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("S18 what expires after it was put goes in the order of the puts, whoever leaves in between")
class DeadlineQueueTest {

    private static final int MAXIMUM = 8;
    private static final long LIFETIME = 7_000;

    private final FakeTicker ticker = new FakeTicker();
    private final RecordedRemovals removals = new RecordedRemovals();

    /** Who ought to be there, and until when, by their latest puts. */
    private final Map<Object, Long> deadlines = new LinkedHashMap<>();

    private Store store(Policy policy, boolean weighted) {
        return Store.create(
                Terms.WRITE.spec(policy, MAXIMUM, weighted, Duration.ofNanos(LIFETIME / 7)), ticker, removals);
    }

    private void put(Store store, long weight, String... keys) {
        for (String key : keys) {
            ticker.advanceNanos(10);
            store.put(key, new Object(), weight, Long.MAX_VALUE);
            deadlines.remove(key);
            deadlines.put(key, ticker.read() + LIFETIME);
        }
    }

    private void remove(Store store, String... keys) {
        for (String key : keys) {
            assertThat(store.remove(key)).isTrue();
            deadlines.remove(key);
        }
    }

    private static Set<Object> keys(Store store) {
        Set<Object> keys = new HashSet<>();
        store.keys().forEach(keys::add);
        return keys;
    }

    /** Whom the policy has sent away is not waited for. */
    private void forgetEvicted(Store store, RemovalCause cause) {
        int before = deadlines.size();
        deadlines.keySet().retainAll(keys(store));
        assertThat(removals.count(cause)).isPositive().isEqualTo(before - deadlines.size());
    }

    /** Lets the time pass: everybody goes when its own has, found by the store itself. */
    private void checkExpireInOrder(Store store) {
        while (!deadlines.isEmpty()) {
            Map.Entry<Object, Long> next = deadlines.entrySet().iterator().next();
            ticker.advanceNanos(next.getValue() - ticker.read() - 1);
            assertThat(store.size()).isEqualTo(deadlines.size());
            ticker.advanceNanos(1);
            deadlines.remove(next.getKey());
            assertThat(store.size()).isEqualTo(deadlines.size());
            assertThat(keys(store)).isEqualTo(deadlines.keySet());
        }
        assertThat(store.weight()).isZero();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TINYLFU")
    void renewedInTheMidst(Policy policy) {
        Store store = store(policy, false);
        put(store, 1, "a", "b", "c", "d", "e");
        put(store, 1, "c", "a", "a", "d");

        checkExpireInOrder(store);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TINYLFU")
    void removedInTheMidst(Policy policy) {
        Store store = store(policy, false);
        put(store, 1, "a", "b", "c", "d", "e", "f");
        // Side by side, and at both ends; one comes back.
        remove(store, "c", "d", "a", "f");
        put(store, 1, "g", "c");

        checkExpireInOrder(store);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TINYLFU")
    void evictedInTheMidst(Policy policy) {
        Store store = store(policy, false);
        put(store, 1, "a", "b", "c", "d", "e", "f", "g", "h");
        // So that d and e go, where uses count.
        List<String> used = policy == Policy.MRU ? List.of("e", "d") : List.of("a", "b", "c", "f", "g", "h");
        used.forEach(store::get);
        put(store, 1, "i", "j");
        forgetEvicted(store, RemovalCause.SIZE);

        checkExpireInOrder(store);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TINYLFU")
    @DisplayName("a value that has become heavier sends away its neighbours while it changes its own place")
    void evictedByARenewal(Policy policy) {
        Store store = store(policy, true);
        put(store, 1, "a", "b", "c", "d", "e");
        put(store, 2, "f");
        put(store, MAXIMUM - 2, "c");
        forgetEvicted(store, RemovalCause.WEIGHT);

        checkExpireInOrder(store);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TINYLFU")
    void clearedAndFilledAnew(Policy policy) {
        Store store = store(policy, false);
        put(store, 1, "a", "b", "c");
        store.clear();
        deadlines.clear();
        put(store, 1, "b", "a");

        checkExpireInOrder(store);
    }

    @Test
    @DisplayName("an entry that there was no memory to take in leaves, and takes nobody with it")
    void leavesWithoutHavingCome() {
        DeadlineQueue queue =
                new DeadlineQueue(Terms.WRITE.spec(Policy.FIFO, MAXIMUM, false, Duration.ofNanos(LIFETIME / 7)));
        Node there = begin(queue, "there");
        Node never = new QueuedLinkedNode("never");
        Lease lease = queue.lease(never, "value", 1, 0, 0);
        never.hold(lease);

        queue.remove(never, lease);

        assertThat(queue.due(LIFETIME)).isSameAs(there);
        Node next = begin(queue, "next");
        queue.remove(there, (Lease) there.held());
        assertThat(queue.due(LIFETIME)).isSameAs(next);
    }

    private static Node begin(DeadlineQueue queue, String key) {
        Node node = new QueuedLinkedNode(key);
        Lease lease = queue.lease(node, "value", 1, 0, 0);
        node.hold(lease);
        queue.add(node, lease);
        return node;
    }
}
