package io.asyncache.store;

/** How a store holds its values. */
public enum Strength {
    /** Until they go by the store's own rules. */
    STRONG,
    /** Only as long as somebody else holds them. */
    WEAK,
    /** Until the machine is short of memory. */
    SOFT
}
