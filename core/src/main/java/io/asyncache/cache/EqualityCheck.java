package io.asyncache.cache;

import io.asyncache.stats.Reporter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sees arguments that can never match again, since their type has no {@code equals} of its own, and tells once for each
 * parameter (S15). It looks at misses only: a method whose keys match has none.
 */
final class EqualityCheck {

    /** Whether a class is compared by identity although nothing says that it should be. */
    private static final ClassValue<Boolean> LACKS_EQUALITY = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return lacksEquality(type);
        }
    };

    private final String method;
    private final Reporter reporter;
    private final boolean[] told;
    private final boolean idle;

    EqualityCheck(String method, List<Class<?>> parameters, Reporter reporter) {
        this.method = method;
        this.reporter = reporter;
        this.told = new boolean[parameters.size()];
        boolean all = true;
        for (int i = 0; i < told.length; i++) {
            Class<?> type = parameters.get(i);
            told[i] = type.isPrimitive() || type.isArray() || type == String.class;
            all &= told[i];
        }
        this.idle = all;
    }

    /** Looks at a call: the receiver and the arguments. Races between callers cost a second look or a second telling. */
    void look(@Nullable Object[] call) {
        if (idle) {
            return;
        }
        for (int i = 0; i < told.length; i++) {
            Object argument = call[i + 1];
            if (told[i] || argument == null) {
                continue;
            }
            Class<?> type = argument.getClass();
            if (LACKS_EQUALITY.get(type)) {
                told[i] = true;
                reporter.noEquality(method, i, type);
            }
        }
    }

    private static boolean lacksEquality(Class<?> type) {
        if (type.isArray() || type.isEnum() || type == Class.class) {
            return false;
        }
        try {
            return type.getMethod("equals", Object.class).getDeclaringClass() == Object.class
                    || type.getMethod("hashCode").getDeclaringClass() == Object.class;
        } catch (NoSuchMethodException | LinkageError unknown) {
            return false;
        }
    }
}
