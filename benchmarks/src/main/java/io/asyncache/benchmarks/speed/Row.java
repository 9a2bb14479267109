package io.asyncache.benchmarks.speed;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A benchmark that is run by every {@link Candidate}: a row of the table of its class. Compare {@link Contender}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Row {

    /** What is done. */
    String value();

    /** Its place among the rows of its class. */
    int place() default 1;

    /** Among how many keys. */
    int keys() default 1;

    /** How many times what the peer costs asyncache should cost at most. */
    double ratio() default Double.POSITIVE_INFINITY;

    /** How many bytes a call of asyncache should allocate at most. */
    double bytes() default Double.POSITIVE_INFINITY;

    /** Whether those that cache nothing are measured too. */
    boolean uncached() default true;

    /** Who is measured by a quick run, of those that it measures at all. */
    Quickly quick() default Quickly.US_AND_THE_PEER;
}
