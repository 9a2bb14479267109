package io.asyncache.benchmarks.speed;

import java.util.Locale;

/**
 * What a step of each of those took that take turns, in nanoseconds of the thread's processor time.
 *
 * @param asyncache a hit
 * @param byHand a hit with Caffeine by hand
 * @param arithmetic a round of it
 * @param clock a reading of it
 */
record Turn(double asyncache, double byHand, double arithmetic, double clock) {

    static Turn parse(String line) {
        String[] figures = line.split(" ");
        return new Turn(
                Double.parseDouble(figures[0]),
                Double.parseDouble(figures[1]),
                Double.parseDouble(figures[2]),
                Double.parseDouble(figures[3]));
    }

    double ratio() {
        return asyncache / byHand;
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f %.2f %.3f %.2f", asyncache, byHand, arithmetic, clock);
    }
}
