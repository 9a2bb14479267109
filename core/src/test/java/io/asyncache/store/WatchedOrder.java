package io.asyncache.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An order under whose eyes a test sees what is in it, and whom it has sent away. */
final class WatchedOrder implements Order {

    final Order watched;
    private final Map<Object, Node> present = new LinkedHashMap<>();
    private final List<Object> victims = new ArrayList<>();

    WatchedOrder(Order watched) {
        this.watched = watched;
    }

    /** Returns the keys and values that are fresh at that time, sorted. */
    Map<Object, Object> fresh(long now) {
        Map<Object, Object> fresh = new TreeMap<>();
        present.forEach((key, node) -> {
            if (isFresh(node, now)) {
                fresh.put(key, valueOf(node));
            }
        });
        return fresh;
    }

    /** Returns the keys of those that are there and not fresh at that time, sorted. */
    List<Object> stale(long now) {
        return present.values().stream()
                .filter(node -> !isFresh(node, now))
                .map(node -> node.key)
                .sorted()
                .toList();
    }

    /** Returns the key that would go next, or null. */
    @Nullable
    Object next() {
        Node next = watched.victim(null);
        return next == null ? null : next.key;
    }

    /** Returns the keys of those who were sent away since the last call, in order. */
    List<Object> takeVictims() {
        List<Object> taken = List.copyOf(victims);
        victims.clear();
        return taken;
    }

    /** Returns how often each was used, if the policy counts. */
    Map<Object, Long> frequencies() {
        Map<Object, Long> frequencies = new TreeMap<>();
        present.forEach((key, node) -> frequencies.put(key, LfuOrder.uses(node)));
        return frequencies;
    }

    private static boolean isFresh(Node node, long now) {
        return !(node.held() instanceof Lease lease) || lease.isFresh(now);
    }

    private static @Nullable Object valueOf(Node node) {
        return node.held() instanceof Lease lease ? lease.value() : node.held();
    }

    @Override
    public Node node(Object key, boolean queued) {
        return watched.node(key, queued);
    }

    @Override
    public boolean countsUses() {
        return watched.countsUses();
    }

    @Override
    public void add(Node node) {
        if (present.put(node.key, node) != null) {
            throw new AssertionError("twice: " + node.key);
        }
        watched.add(node);
    }

    @Override
    public void use(Node node) {
        watched.use(node);
    }

    @Override
    public void renew(Node node) {
        watched.renew(node);
    }

    @Override
    public void remove(Node node) {
        if (present.remove(node.key) != node) {
            throw new AssertionError("not there: " + node.key);
        }
        watched.remove(node);
    }

    @Override
    public void forEach(Consumer<Node> visitor) {
        watched.forEach(visitor);
    }

    @Override
    public @Nullable Node victim(@Nullable Node spared) {
        Node victim = watched.victim(spared);
        if (victim != null) {
            victims.add(victim.key);
        }
        return victim;
    }
}
