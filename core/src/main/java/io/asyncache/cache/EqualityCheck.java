package io.asyncache.cache;

import io.asyncache.stats.Reporter;
import java.lang.reflect.Modifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sees parts of keys that can never match again, since their type has no {@code equals} of its own, and tells once for
 * each (S15): at once where the declared type says so, else at a miss. A method whose keys match has none.
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
    private final List<KeyPart> parts;
    private final Reporter reporter;
    private final boolean[] told;
    private final boolean idle;

    EqualityCheck(String method, List<KeyPart> parts, Reporter reporter) {
        this.method = method;
        this.parts = parts;
        this.reporter = reporter;
        this.told = new boolean[parts.size()];
        boolean all = true;
        for (int i = 0; i < told.length; i++) {
            Class<?> type = parts.get(i).type();
            told[i] = type.isPrimitive() || type.isArray() || type == String.class;
            if (!told[i] && isConcrete(type)) {
                look(i, type);
            }
            all &= told[i];
        }
        this.idle = all;
    }

    /** Looks at a key's parts. Races between callers cost a second look or a second telling. */
    void look(@Nullable Object[] key) {
        if (idle) {
            return;
        }
        for (int i = 0; i < told.length; i++) {
            Object part = key[i];
            if (!told[i] && part != null) {
                look(i, part.getClass());
            }
        }
    }

    boolean isIdle() {
        return idle;
    }

    private void look(int part, Class<?> type) {
        if (LACKS_EQUALITY.get(type)) {
            told[part] = true;
            reporter.noEquality(method, parts.get(part).name(), type);
        }
    }

    private static boolean isConcrete(Class<?> type) {
        return type != Object.class && !Modifier.isAbstract(type.getModifiers());
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
