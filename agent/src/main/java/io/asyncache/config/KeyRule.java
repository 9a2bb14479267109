package io.asyncache.config;

import io.asyncache.expression.Expression;
import io.asyncache.expression.StaticCall;
import java.util.List;

/**
 * What tells a method's entries apart.
 *
 * @param parts over the arguments and the receiver; empty: every argument
 * @param perInstance whether each receiver object has its own entries
 * @param vary calls whose results are parts of the key, too
 */
public record KeyRule(List<Expression> parts, boolean perInstance, List<StaticCall> vary) {

    public KeyRule {
        parts = List.copyOf(parts);
        vary = List.copyOf(vary);
    }
}
