package io.asyncache.config;

/** What a rule does with the methods it matches. */
public enum Mode {
    /** Their calls are cached. */
    CACHE,
    /** What caching them would do is counted; they run as they are. */
    OBSERVE,
    /** They are left alone, and no later rule has them either. */
    OFF
}
