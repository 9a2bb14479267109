package io.asyncache.config;

import io.asyncache.expression.Expression;
import org.jspecify.annotations.Nullable;

/**
 * Which calls have to do with the cache.
 *
 * @param when the cache is asked for such calls only; null: for all
 * @param unless such results are not kept; null: all are
 */
public record Conditions(
        @Nullable Expression when, @Nullable Expression unless) {}
