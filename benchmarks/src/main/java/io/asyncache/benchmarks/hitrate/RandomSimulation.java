package io.asyncache.benchmarks.hitrate;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/** {@code random}: a newcomer takes the place of any. */
final class RandomSimulation implements Contender {

    private final Integer[] places;
    private final Set<Integer> kept = new HashSet<>();
    private final Random random;

    RandomSimulation(int size, long seed) {
        this.places = new Integer[size];
        this.random = new Random(seed);
    }

    @Override
    public boolean access(Integer key) {
        if (kept.contains(key)) {
            return true;
        }
        int place = kept.size();
        if (place == places.length) {
            place = random.nextInt(places.length);
            kept.remove(places[place]);
        }
        places[place] = key;
        kept.add(key);
        return false;
    }
}
