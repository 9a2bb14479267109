package io.asyncache.benchmarks.speed;

/**
 * What one JVM measured of one contender: the medians of its iterations.
 *
 * @param jdk the feature version
 * @param round forks of the same round ran one soon after the other, so they are compared with each other
 * @param target what it should cost at most, {@link Target#NONE} for others than asyncache
 * @param nanos for one call
 * @param bytes allocated for one call
 */
record Measurement(
        int jdk,
        int round,
        String subject,
        String row,
        String contender,
        boolean peer,
        Target target,
        double nanos,
        double bytes) {}
