package io.asyncache.flight;

import org.jspecify.annotations.Nullable;

/**
 * A value past its expiry that may answer if the load fails (S20).
 *
 * @param until when it may no longer, by the ticker
 * @param asOf the invalidations that there had been when it was seen in the store
 */
public record Fallback(@Nullable Object value, long until, long asOf) {}
