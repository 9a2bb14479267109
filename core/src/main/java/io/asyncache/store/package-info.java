/**
 * Completed values, bounded and expiring. The front door is {@link io.asyncache.store.TinyLfuStore}. Loads under way
 * don't belong here: a store never runs the application's code but for the keys' own {@code equals}. The only room that
 * knows Caffeine.
 */
@NullMarked
package io.asyncache.store;

import org.jspecify.annotations.NullMarked;
