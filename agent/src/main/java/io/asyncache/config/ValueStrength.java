package io.asyncache.config;

/** How a cache holds on to its values. */
public enum ValueStrength {
    /** They stay until they are evicted or expire. */
    STRONG,
    /** They may be collected once nothing but caches refers to them. */
    WEAK,
    /** As weak ones, but only when memory runs short. */
    SOFT
}
