package io.asyncache.expression;

/**
 * An expression names something that isn't there: a parameter that the method doesn't have, or a property that the
 * value's class doesn't have. Thrown where it is bound, or, where only the value's own class can tell, where it is
 * evaluated.
 */
public final class UnresolvedExpressionException extends RuntimeException {

    public UnresolvedExpressionException(String message) {
        super(message);
    }
}
