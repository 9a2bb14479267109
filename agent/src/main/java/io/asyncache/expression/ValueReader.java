package io.asyncache.expression;

import java.lang.invoke.MethodHandle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what Spring can't see but the class that declares the method can: private members, and hidden classes. */
public interface ValueReader {

    boolean canRead(Class<?> type, String property);

    @Nullable
    Object read(Object value, String property) throws Throwable;

    /**
     * Returns {@code (Object, Object[])Object} that calls a method, or null if there is none.
     *
     * @param arguments the arguments' classes, null for null
     */
    @Nullable
    MethodHandle method(Class<?> type, String name, List<? extends @Nullable Class<?>> arguments);
}
