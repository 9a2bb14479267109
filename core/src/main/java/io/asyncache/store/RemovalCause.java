package io.asyncache.store;

/** Why a value went. */
public enum RemovalCause {
    /** Too many entries. */
    SIZE,
    /** Too much weight. */
    WEIGHT,
    /** It was no longer fresh. */
    EXPIRED,
    /** Another value came for its key, whether that one could be kept or not. */
    REPLACED,
    /** Somebody said so. */
    EXPLICIT,
    /** The garbage collector took it. */
    COLLECTED
}
