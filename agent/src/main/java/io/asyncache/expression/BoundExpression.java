package io.asyncache.expression;

import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/** An expression bound to a method. Holds classes of the application, and belongs to whatever goes with them. */
public final class BoundExpression {

    private final String text;
    private final Evaluator evaluator;
    private final Class<?> type;

    /** Null if the expression uses the result. */
    private final @Nullable MethodHandle overArguments;

    BoundExpression(String text, Evaluator evaluator, Class<?> type, @Nullable MethodHandle overArguments) {
        this.text = text;
        this.evaluator = evaluator;
        this.type = type;
        this.overArguments = overArguments;
    }

    /**
     * Returns a handle {@code (Object receiver, P1, P2, …)T} over the method's own parameter types, for building keys
     * without boxing; its return type is {@link #type}.
     *
     * @throws IllegalStateException if the expression uses the result
     */
    public MethodHandle overArguments() {
        if (overArguments == null) {
            throw new IllegalStateException("'" + text + "' uses the result");
        }
        return overArguments;
    }

    public boolean usesResult() {
        return overArguments == null;
    }

    /** Returns the static type of the value, {@code Object} if unknown. */
    public Class<?> type() {
        return type;
    }

    /**
     * Evaluates the expression for one call.
     *
     * @param result null where the expression doesn't use it
     * @throws NullInPathException if null is met before the path's end; null at its end is a value
     * @throws UnresolvedExpressionException if a property can't be found on the value that was met
     * @throws Throwable whatever a getter or an operator threw
     */
    public @Nullable Object evaluate(@Nullable Object receiver, @Nullable Object[] arguments, @Nullable Object result)
            throws Throwable {
        return evaluator.evaluate(receiver, arguments, result);
    }

    /** Returns the expression as written. */
    @Override
    public String toString() {
        return text;
    }
}
