package io.asyncache.benchmarks.speed;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A benchmark that is one contender, and its place in the table of its class. Compare {@link Row}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Contender {

    /** What is done: contenders of one row, and of the same parameters, do the same work. */
    String row();

    /** Who does it. */
    String name();

    /** Whether the others of the row are measured against this one. */
    boolean peer() default false;

    Agents agents() default Agents.ASYNCACHE;

    /** How many times what the peer costs it should cost at most. */
    double target() default Double.POSITIVE_INFINITY;
}
