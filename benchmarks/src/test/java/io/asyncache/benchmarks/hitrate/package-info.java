@NullMarked
package io.asyncache.benchmarks.hitrate;

import org.jspecify.annotations.NullMarked;
