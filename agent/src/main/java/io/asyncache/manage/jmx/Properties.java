package io.asyncache.manage.jmx;

import io.asyncache.manage.Figure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is known of a thing, as JMX writes it: names with a capital, and dates of its own type. */
final class Properties {

    private Properties() {}

    static <S> List<Property<S>> of(List<Figure<S>> figures) {
        List<Property<S>> properties = new ArrayList<>();
        for (Figure<S> figure : figures) {
            properties.add(property(capital(figure.name()), figure, thing -> thing));
        }
        return properties;
    }

    /** Returns the figures of a part that a thing may have, under names that begin with the prefix. */
    static <S, P> List<Property<S>> prefixed(
            String prefix, List<Figure<P>> figures, Function<S, @Nullable P> part, P absent) {
        List<Property<S>> properties = new ArrayList<>();
        for (Figure<P> figure : figures) {
            properties.add(property(capital(prefix) + capital(figure.name()), figure, thing -> {
                P there = part.apply(thing);
                return there == null ? absent : there;
            }));
        }
        return properties;
    }

    private static <S, P> Property<S> property(String name, Figure<P> figure, Function<S, P> part) {
        Class<?> type = figure.type() == Instant.class ? Date.class : figure.type();
        return new Property<>(
                Property.info(name, type, figure.unit(), figure.description()),
                thing -> converted(figure.of(part.apply(thing))));
    }

    private static @Nullable Object converted(@Nullable Object value) {
        return value instanceof Instant instant ? Date.from(instant) : value;
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
