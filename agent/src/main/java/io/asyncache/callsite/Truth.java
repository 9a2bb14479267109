package io.asyncache.callsite;

import io.asyncache.expression.BoundExpression;
import io.asyncache.expression.UnresolvedExpressionException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/** Expressions that are conditions: what they give must be true or false; null is false, as in Spring. */
final class Truth {

    private static final MethodHandle OF;

    static {
        try {
            OF = MethodHandles.lookup()
                    .findStatic(Truth.class, "of", MethodType.methodType(boolean.class, Object.class, String.class));
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    private Truth() {}

    /** Refuses a condition whose type tells already that it is none. */
    static void require(String setting, BoundExpression condition) {
        Class<?> type = condition.type();
        if (type != boolean.class && !type.isAssignableFrom(Boolean.class)) {
            throw new UnresolvedExpressionException("'" + setting + ": " + condition + "' gives " + type.getTypeName()
                    + ", and must give true or false");
        }
    }

    /** Returns {@code (Object receiver, P1, P2, …)boolean} of a condition over the arguments. */
    static MethodHandle overArguments(String setting, BoundExpression condition) {
        require(setting, condition);
        MethodHandle handle = condition.overArguments();
        if (condition.type() == boolean.class) {
            return handle;
        }
        MethodHandle truth = MethodHandles.insertArguments(OF, 1, setting + ": " + condition);
        return MethodHandles.filterReturnValue(handle.asType(handle.type().changeReturnType(Object.class)), truth);
    }

    private static boolean of(@Nullable Object given, String condition) {
        if (given == null) {
            return false;
        }
        if (given instanceof Boolean truth) {
            return truth;
        }
        throw new IllegalStateException("'" + condition + "' must give true or false, and gave a "
                + given.getClass().getName());
    }
}
