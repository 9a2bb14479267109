package io.asyncache.benchmarks.startup;

/**
 * What one start took.
 *
 * @param jdk the feature version
 * @param round runs of the same round came one soon after the other, so they are compared with each other
 */
record Run(int jdk, int round, Start start, double millis) {}
