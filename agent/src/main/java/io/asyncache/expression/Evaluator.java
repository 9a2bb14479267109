package io.asyncache.expression;

import org.jspecify.annotations.Nullable;

/** What evaluates a bound expression: a chain of method handles, or Spring's interpreter behind its class loader. */
public interface Evaluator {

    /** Returns the expression's value for one call; {@code result} is null where the expression doesn't use it. */
    @Nullable
    Object evaluate(@Nullable Object receiver, @Nullable Object[] arguments, @Nullable Object result) throws Throwable;
}
