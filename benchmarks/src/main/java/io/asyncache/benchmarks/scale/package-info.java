/**
 * What many of something cost: bytes of many entries, calls among many keys, and a start, a reload and a status with many
 * caches and woven methods. The front doors are {@link io.asyncache.benchmarks.scale.Memory}, {@link
 * io.asyncache.benchmarks.scale.Keys} and {@link io.asyncache.benchmarks.scale.Rules}. The programs that are measured are
 * {@code com.acme.scale}, in JVMs of their own.
 */
@NullMarked
package io.asyncache.benchmarks.scale;

import org.jspecify.annotations.NullMarked;
