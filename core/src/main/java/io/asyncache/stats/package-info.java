/**
 * What is counted and what is told. The front doors are {@link io.asyncache.stats.Counters}, one for each cache's name,
 * and {@link io.asyncache.stats.Reporter}, through which the engine says what an operator should hear. How it is shown
 * does not belong here.
 */
@NullMarked
package io.asyncache.stats;

import org.jspecify.annotations.NullMarked;
