/**
 * How quick the product is: JMH benchmarks of its key paths, each beside the same written by hand. The front door is {@link
 * io.asyncache.benchmarks.speed.Speed}. A class of benchmarks is a table ({@link io.asyncache.benchmarks.speed.Subject}), a
 * method is a contender in one of its rows ({@link io.asyncache.benchmarks.speed.Contender}). The program that is cached is
 * {@code com.acme.speed}, woven by the jar that was built. What the policies are worth does not belong here.
 */
@NullMarked
package io.asyncache.benchmarks.speed;

import org.jspecify.annotations.NullMarked;
