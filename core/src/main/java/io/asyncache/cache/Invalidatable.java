package io.asyncache.cache;

import io.asyncache.key.KeyParts;

/** What calls can make wrong (S22). */
public interface Invalidatable {

    /**
     * Drops what is kept for keys with the given parts, of every method, receiver and variant.
     *
     * @return false if there are methods and no key of any can have such parts
     */
    boolean invalidate(KeyParts parts);

    /** Drops everything. */
    void clear();
}
