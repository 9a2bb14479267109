package io.asyncache.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.asyncache.time.FakeTicker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Replays a conformance sequence on a store of ours. */
final class Replay {

    private final Sequence sequence;
    private final FakeTicker ticker = new FakeTicker();
    private final StringBuilder trace = new StringBuilder();
    private final Supplier<Order> orders;
    private final OrderedStore store;
    private WatchedOrder order;

    /** Prepares the sequence for a policy, which need not be the one that the sequence means. */
    Replay(Sequence sequence, Supplier<Order> orders) {
        this.sequence = sequence;
        this.orders = orders;
        this.order = new WatchedOrder(orders.get());
        this.store = new OrderedStore(sequence.spec(), ticker, cause -> {}, () -> order);
    }

    /** Throws an {@link AssertionError} at the first operation that comes to something else. */
    void run() {
        List<@Nullable Object> operations = sequence.operations();
        for (int i = 0; i < operations.size(); i++) {
            List<@Nullable Object> operation = Sequence.list(operations.get(i));
            Object expected = sequence.outcomes().get(i);
            Object outcome = perform(operation);
            if (expected instanceof Map<?, ?> choice) {
                assertThat(Sequence.list(choice.get("one_of")))
                        .as("%d: %s", i, operation)
                        .contains(outcome);
            } else {
                assertThat(outcome).as("%d: %s", i, operation).isEqualTo(expected);
            }
        }
        if (sequence.fields().containsKey("trace")) {
            assertThat(trace).hasToString((String) sequence.fields().get("trace"));
        }
        if (sequence.fields().containsKey("final")) {
            checkEnd(Sequence.map(sequence.fields().get("final")));
        }
    }

    private @Nullable Object perform(List<@Nullable Object> operation) {
        Object key = operation.size() > 1 ? operation.get(1) : null;
        return switch ((String) operation.get(0)) {
            case "get" -> traced(store.get(key));
            case "put" -> put(key, (Long) operation.get(2));
            case "load" -> load(key, (Long) operation.get(2));
            case "setdefault" -> setDefault(key, (Long) operation.get(2));
            case "has" -> fresh().containsKey(key);
            case "del" -> store.remove(key);
            case "pop" -> pop(key);
            case "popitem" -> popNext();
            case "clear" -> clear();
            case "tick" -> tick((long) key);
            case "expire" -> expire(key == null ? ticker.read() : (long) key);
            case "keys" -> List.copyOf(fresh().keySet());
            case "len" -> store.size();
            case "size" -> store.weight();
            default -> throw new IllegalArgumentException(operation.toString());
        };
    }

    private Map<Object, Object> fresh() {
        return order.fresh(ticker.read());
    }

    private @Nullable Object traced(@Nullable Object value) {
        trace.append(value == null ? 'M' : 'H');
        return value;
    }

    private Object put(Object key, Long value) {
        long lifetime = sequence.lifetime(value);
        long weight = sequence.weight(value);
        order.takeVictims();
        store.put(key, value, weight, lifetime);
        if (value.equals(fresh().get(key))) {
            return order.takeVictims();
        }
        if (sequence.hasOwnLifetimes() && lifetime <= 0) {
            return "skipped";
        }
        return weight > sequence.maximum() ? "too_large" : order.takeVictims();
    }

    private Object load(Object key, Long value) {
        Object kept = traced(store.get(key));
        return kept != null ? Arrays.asList(true, kept) : Arrays.asList(false, value, put(key, value));
    }

    private Object setDefault(Object key, Long value) {
        Object kept = store.get(key);
        if (kept != null) {
            return kept;
        }
        return put(key, value).equals("too_large") ? "too_large" : value;
    }

    private @Nullable Object pop(Object key) {
        Object value = fresh().get(key);
        assertThat(store.remove(key)).isEqualTo(value != null);
        return value;
    }

    private @Nullable Object popNext() {
        // Those that have expired go first, and are not victims.
        store.size();
        Object next = order.next();
        return next == null ? null : Arrays.asList(next, pop(next));
    }

    private @Nullable Object clear() {
        order = new WatchedOrder(orders.get());
        store.clear();
        return null;
    }

    private @Nullable Object tick(long ticks) {
        ticker.advanceNanos(ticks);
        return null;
    }

    private Object expire(long time) {
        List<Object> stale = order.stale(time);
        if (time == ticker.read()) {
            store.size();
        } else {
            stale.forEach(store::remove);
        }
        assertThat(order.stale(time)).isEmpty();
        return stale;
    }

    private void checkEnd(Map<String, @Nullable Object> end) {
        assertThat(List.copyOf(fresh().keySet())).isEqualTo(end.get("keys"));
        assertThat(store.size()).isEqualTo(end.get("len"));
        assertThat(store.weight()).isEqualTo(end.get("size"));
        assertThat(fresh()).isEqualTo(end.get("entries"));
        if (end.containsKey("frequencies") && order.watched instanceof LfuOrder) {
            assertThat(order.frequencies()).isEqualTo(end.get("frequencies"));
        }
        if (end.containsKey("eviction_order")) {
            assertThat(drain()).isEqualTo(end.get("eviction_order"));
        }
    }

    private List<Object> drain() {
        List<Object> drained = new ArrayList<>();
        for (Object next = order.next(); next != null; next = order.next()) {
            drained.add(next);
            assertThat(store.remove(next)).isTrue();
        }
        return drained;
    }
}
