/**
 * The part of the room that knows Spring. Front door: {@link io.asyncache.expression.spel.SpelEvaluator}, which the room
 * reaches by name alone.
 *
 * <p>Class-loader rule: these classes are defined together with Spring, once for each class loader of the application,
 * and see the rest of asyncache through public types only.
 */
@NullMarked
package io.asyncache.expression.spel;

import org.jspecify.annotations.NullMarked;
