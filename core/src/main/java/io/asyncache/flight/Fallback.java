package io.asyncache.flight;

import org.jspecify.annotations.Nullable;

/**
 * A value past its expiry that may answer if the load fails (S20).
 *
 * @param until when it may no longer, by the ticker
 * @param asOf what {@link Flights#quietInvalidations} was before it was seen in the store
 */
public record Fallback(@Nullable Object value, long until, long asOf) {}
