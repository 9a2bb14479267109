package io.asyncache.manage;

/**
 * What a cache would have done for the methods that it only observes (S30).
 *
 * @param calls the calls that were observed
 * @param distinctKeys how many different keys they had, roughly
 * @param hits calls that a kept value would have answered
 * @param coalesced calls that would have joined another's load
 * @param hitRate the share of hits among the calls
 * @param savedMillis the time that hits and coalesced calls would not have taken
 */
public record Observed(long calls, long distinctKeys, long hits, long coalesced, double hitRate, double savedMillis) {}
