package io.asyncache.config;

/** Which entries a full cache keeps. */
public enum Policy {
    /** Those that were used most often and lately, by an estimate that also remembers what was evicted. */
    TINYLFU,
    /** Those that were used last. */
    LRU,
    /** Those that were used most often. */
    LFU,
    /** Those that came last, used or not. */
    FIFO,
    /** Those whose last use is the longest ago: what suits a loop over more than fits. */
    MRU,
    /** Whichever chance leaves. */
    RANDOM
}
