package io.asyncache.manage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an operator can ask of the agent and have it do, without a restart. Any thread may call; nothing here waits for a
 * load.
 */
public interface Operations {

    /** Returns what everything is like at the moment. */
    Status status();

    /** Returns what one cache is like at the moment, or null if there is none of that name. */
    @Nullable
    CacheStatus status(String cache);

    /** Switches everything on or off for the calls that start from now on; what is kept stays (S23). */
    void setEnabled(boolean enabled);

    /** Switches one cache; returns false if there is none of that name. */
    boolean setEnabled(String cache, boolean enabled);

    /** Drops everything that one cache keeps; returns false if there is none of that name. */
    boolean clear(String cache);

    /** Drops everything that all caches keep. */
    void clearAll();

    /**
     * Drops the entries of one key, for every method and receiver.
     *
     * @param keyParts the key's parts as text, each compared with {@code String.valueOf} of the kept one
     * @return how many entries went, -1 if there is no cache of that name
     */
    long evict(String cache, List<String> keyParts);

    /** Reads the file now; returns what is wrong with it, nothing if it is in force. */
    List<String> reload();

    /** Returns the names of the caches that the configuration has at the moment. */
    List<String> cacheNames();
}
