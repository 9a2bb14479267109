package io.asyncache.callsite;

import io.asyncache.config.InvalidationRule;
import io.asyncache.config.MethodRule;
import io.asyncache.expression.Expression;
import io.asyncache.expression.UnresolvedExpressionException;
import org.jspecify.annotations.Nullable;

/**
 * What linking will say of a method, as far as that can be told before its class is loaded: results that can't be
 * shared, and names that the method doesn't have. What properties the values have is known when it is linked.
 */
public final class LinkForecast {

    private LinkForecast() {}

    /** Returns why a rule's method will be left alone, as the end of a sentence; null if nothing speaks against it. */
    public static @Nullable String obstacle(MethodRule rule, DeclaredMethod method) {
        String unshareable = Unshareable.why(method);
        if (unshareable != null) {
            return unshareable;
        }
        try {
            for (Expression part : rule.key().parts()) {
                checkPart(part, method);
            }
            check(rule.cache().bound().weigher(), method, true);
            check(rule.cache().expiry().after(), method, true);
            check(rule.conditions().unless(), method, true);
            check(rule.conditions().when(), method, false);
            return null;
        } catch (UnresolvedExpressionException unresolved) {
            return unresolved.getMessage();
        }
    }

    /** Returns why calls of a rule's method will drop everything instead of a key; null if nothing speaks for it. */
    public static @Nullable String obstacle(InvalidationRule rule, DeclaredMethod method) {
        try {
            for (Expression part : rule.key()) {
                checkPart(part, method);
            }
            return null;
        } catch (UnresolvedExpressionException unresolved) {
            return unresolved.getMessage();
        }
    }

    private static void checkPart(Expression part, DeclaredMethod method) {
        PartSource.refuseReceiver(part);
        check(part, method, false);
    }

    private static void check(@Nullable Expression expression, DeclaredMethod method, boolean withResult) {
        if (expression != null) {
            expression.checkNames(method.parameterNames(), method.isStatic(), withResult);
        }
    }
}
