/**
 * What each policy is worth: traces of accesses, replayed through our stores. The front door is {@link
 * io.asyncache.benchmarks.hitrate.HitRates}. Beside each store stands something that knows nothing of it: a plain
 * simulation of the policy, or Caffeine itself, and above all of them the optimum of somebody who knows the future. How
 * quick a store is does not belong here.
 */
@NullMarked
package io.asyncache.benchmarks.hitrate;

import org.jspecify.annotations.NullMarked;
