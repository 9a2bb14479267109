package io.asyncache.expression.spel;

import io.asyncache.expression.NullInPathException;
import io.asyncache.expression.UnresolvedExpressionException;
import java.lang.reflect.InvocationTargetException;
import org.springframework.expression.AccessException;
import org.springframework.expression.EvaluationException;
import org.springframework.expression.spel.SpelEvaluationException;

/** Tells apart what Spring wraps alike: what the application threw, null on the way, and what isn't there. */
final class Failures {

    private Failures() {}

    /** Returns what to throw instead. */
    static Throwable reasonOf(EvaluationException failed, String written) {
        Throwable reason = failed;
        while (reason != null && isWrapping(reason)) {
            reason = reason.getCause();
        }
        if (reason != null) {
            return reason;
        }
        if (failed instanceof SpelEvaluationException evaluation && isAboutNull(evaluation)) {
            return new NullInPathException("null is met before the end of '" + written + "': " + failed.getMessage());
        }
        return new UnresolvedExpressionException("'" + written + "' can't be evaluated: " + failed.getMessage());
    }

    private static boolean isWrapping(Throwable reason) {
        return reason instanceof EvaluationException
                || reason instanceof AccessException
                || reason instanceof InvocationTargetException
                || reason instanceof MemberAccessor.GetterException;
    }

    private static boolean isAboutNull(SpelEvaluationException failed) {
        return switch (failed.getMessageCode()) {
            case PROPERTY_OR_FIELD_NOT_READABLE_ON_NULL,
                    METHOD_CALL_ON_NULL_OBJECT_NOT_ALLOWED,
                    CANNOT_INDEX_INTO_NULL_VALUE -> true;
            case PROJECTION_NOT_SUPPORTED_ON_TYPE, INVALID_TYPE_FOR_SELECTION ->
                failed.getInserts().length == 1 && "null".equals(String.valueOf(failed.getInserts()[0]));
            default -> false;
        };
    }
}
