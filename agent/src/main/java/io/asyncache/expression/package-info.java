/**
 * What a rule says about a call: expressions over its arguments, its receiver and its result.
 *
 * <p>Front door: {@link io.asyncache.expression.Expression}, read once from the file and bound to each method that the
 * rule takes. A plain path becomes method handles; everything more is Spring's expression language, which lies in the
 * package {@code spel} and is loaded when the first such expression is bound. Beside it {@link
 * io.asyncache.expression.StaticCall}, the one thing that is called by its class's name. What a value is used for, a key
 * or a condition, does not belong here. The only room that knows Spring.
 */
@NullMarked
package io.asyncache.expression;

import org.jspecify.annotations.NullMarked;
