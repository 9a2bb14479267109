package io.asyncache.manage;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be known of something: the same under JMX, in JSON and in the documents.
 *
 * @param <S> what it is known of
 * @param name as in JSON; JMX writes it with a capital
 * @param type of the value: {@code long}, {@code int}, {@code double}, {@code boolean}, {@code String}, an array of them,
 *     or an {@code Instant}
 * @param unit of a number, else empty
 * @param description a sentence without its full stop
 */
public record Figure<S>(
        String name, Class<?> type, String unit, String description, Function<S, @Nullable Object> value) {

    /** Returns the value for the given thing. */
    public @Nullable Object of(S thing) {
        return value.apply(thing);
    }
}
