package io.asyncache.config;

/** Which entries a full cache keeps. */
public enum Policy {
    /** Those that were used most often and lately, by an estimate that also remembers what was evicted. */
    TINYLFU
}
