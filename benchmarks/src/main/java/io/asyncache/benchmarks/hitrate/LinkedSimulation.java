package io.asyncache.benchmarks.hitrate;

import java.util.LinkedHashMap;
import java.util.Map;

/** {@code lru} and {@code fifo}, as the JDK's own map has them: in order of use, or of insertion. */
final class LinkedSimulation implements Contender {

    private final LinkedHashMap<Integer, Integer> kept;

    private LinkedSimulation(int size, boolean orderedByUse) {
        this.kept = new LinkedHashMap<>(16, 0.75f, orderedByUse) {

            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, Integer> eldest) {
                return size() > size;
            }
        };
    }

    static LinkedSimulation lru(int size) {
        return new LinkedSimulation(size, true);
    }

    static LinkedSimulation fifo(int size) {
        return new LinkedSimulation(size, false);
    }

    @Override
    public boolean access(Integer key) {
        if (kept.get(key) != null) {
            return true;
        }
        kept.put(key, key);
        return false;
    }
}
