package io.asyncache.benchmarks.hitrate;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** {@code lfu}: the entry used least often goes; of several, the one that has not been used for the longest time. */
final class LfuSimulation implements Contender {

    private record Standing(Integer key, long uses, long lastUse) {}

    private final int size;
    private final Map<Integer, Standing> standings = new HashMap<>();
    private final TreeSet<Standing> order =
            new TreeSet<>(Comparator.comparingLong(Standing::uses).thenComparingLong(Standing::lastUse));
    private long time;

    LfuSimulation(int size) {
        this.size = size;
    }

    @Override
    public boolean access(Integer key) {
        time++;
        Standing standing = standings.get(key);
        if (standing != null) {
            order.remove(standing);
            stand(new Standing(key, standing.uses + 1, time));
            return true;
        }
        if (standings.size() == size) {
            standings.remove(order.pollFirst().key);
        }
        stand(new Standing(key, 1, time));
        return false;
    }

    private void stand(Standing standing) {
        standings.put(standing.key, standing);
        order.add(standing);
    }
}
