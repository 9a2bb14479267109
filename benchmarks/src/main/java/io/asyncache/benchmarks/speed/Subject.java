package io.asyncache.benchmarks.speed;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the benchmarks of a class compare: the heading of their table. */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface Subject {

    String value();

    /** Whether the whole process's time is told as well, since some contenders do a part of it on other threads. */
    boolean ofProcess() default false;
}
