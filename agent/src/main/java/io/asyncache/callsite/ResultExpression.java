package io.asyncache.callsite;

import io.asyncache.cache.OnResult;
import io.asyncache.expression.BoundExpression;
import io.asyncache.expression.Expression;
import io.asyncache.expression.UnresolvedExpressionException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An expression on a method's result and its call, bound to the method. */
final class ResultExpression implements OnResult {

    private static final @Nullable Object[] NO_ARGUMENTS = new Object[0];

    private final BoundExpression expression;
    private final boolean needsCall;

    private ResultExpression(BoundExpression expression, boolean needsCall) {
        this.expression = expression;
        this.needsCall = needsCall;
    }

    /**
     * Binds an expression of a rule to one of its methods.
     *
     * @return null if there is no expression
     * @throws UnresolvedExpressionException if it names what is not there
     */
    static @Nullable ResultExpression bind(@Nullable Expression expression, WovenMethod method) {
        if (expression == null) {
            return null;
        }
        BoundExpression bound = expression.bind(method.scope(true));
        // A path on the result is the usual one, and lets the call go while its load runs.
        boolean alone = expression.isPath() && bound.usesResult();
        return new ResultExpression(bound, !alone);
    }

    /** Binds a condition, which must be true or false as far as its type tells. */
    static @Nullable ResultExpression bindCondition(
            String setting, @Nullable Expression expression, WovenMethod method) {
        ResultExpression bound = bind(expression, method);
        if (bound != null) {
            Truth.require(setting, bound.expression);
        }
        return bound;
    }

    @Override
    public @Nullable Object evaluate(@Nullable Object[] call, @Nullable Object result) throws Throwable {
        return call.length == 0
                ? expression.evaluate(null, NO_ARGUMENTS, result)
                : expression.evaluate(call[0], Arrays.copyOfRange(call, 1, call.length), result);
    }

    @Override
    public boolean needsCall() {
        return needsCall;
    }
}
