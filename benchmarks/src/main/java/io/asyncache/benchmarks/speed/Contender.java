package io.asyncache.benchmarks.speed;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A benchmark's place in the table of its class. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Contender {

    /** What is done: contenders of one row, and of the same parameters, do the same work. */
    String row();

    /** Who does it. */
    String name();

    /** Whether the others of the row are measured against this one. */
    boolean peer() default false;
}
