@NullMarked
package io.asyncache.benchmarks.speed;

import org.jspecify.annotations.NullMarked;
