/**
 * How quick the product is, in JMH benchmarks. The front door is {@link io.asyncache.benchmarks.speed.Speed}, and {@link
 * io.asyncache.benchmarks.speed.Plan} says what it runs. A class of benchmarks is a table ({@link
 * io.asyncache.benchmarks.speed.Subject}). Its methods are rows that every {@link io.asyncache.benchmarks.speed.Candidate} has
 * its turn in ({@link io.asyncache.benchmarks.speed.Row}), or single contenders ({@link
 * io.asyncache.benchmarks.speed.Contender}). What one caller does to another is shown by {@link
 * io.asyncache.benchmarks.speed.Behaviour}. The program that is cached is {@code com.acme.speed}, woven by the jar that was
 * built; the code for frameworks is in {@code src/speed}. What the policies are worth does not belong here.
 */
@NullMarked
package io.asyncache.benchmarks.speed;

import org.jspecify.annotations.NullMarked;
