/**
 * What a call of a cached method does, and one that invalidates. The front doors are {@link io.asyncache.cache.Engine},
 * which makes caches, {@link io.asyncache.cache.Enter}, {@link io.asyncache.cache.KeyedEnter} and {@link
 * io.asyncache.cache.Invalidator}, which woven methods ask first, and {@link io.asyncache.cache.Exit}, which they tell how
 * the body ended. How methods are woven and linked does not belong here, nor where settings are written.
 */
@NullMarked
package io.asyncache.cache;

import org.jspecify.annotations.NullMarked;
