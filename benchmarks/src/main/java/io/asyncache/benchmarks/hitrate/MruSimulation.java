package io.asyncache.benchmarks.hitrate;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code mru}: the entry used last goes first; those never used since they came go after all others, oldest first.
 *
 * <p>Each has a place, and the highest goes: the time of its last use, or, if it has none, the time of its coming below
 * zero.
 */
final class MruSimulation implements Contender {

    private final int size;
    private final Map<Integer, Long> places = new HashMap<>();
    private final TreeMap<Long, Integer> byPlace = new TreeMap<>();
    private long time;

    MruSimulation(int size) {
        this.size = size;
    }

    @Override
    public boolean access(Integer key) {
        time++;
        Long place = places.get(key);
        if (place != null) {
            byPlace.remove(place);
            stand(key, time);
            return true;
        }
        if (places.size() == size) {
            places.remove(byPlace.pollLastEntry().getValue());
        }
        stand(key, -time);
        return false;
    }

    private void stand(Integer key, long place) {
        places.put(key, place);
        byPlace.put(place, key);
    }
}
