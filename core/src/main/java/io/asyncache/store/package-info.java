/**
 * Completed values, bounded and expiring. The front door is {@link io.asyncache.store.Store}, made to a {@link
 * io.asyncache.store.StoreSpec}. {@link io.asyncache.store.Policy} lists the policies: Caffeine's, and our own, each an
 * {@link io.asyncache.store.Order} that says which entry goes next. Loads under way don't belong here: a store never
 * runs the application's code but for the keys' own {@code equals} and {@code hashCode}. {@link
 * io.asyncache.store.Lookaside} finds what was got lately without a key. The only room that knows Caffeine.
 */
@NullMarked
package io.asyncache.store;

import org.jspecify.annotations.NullMarked;
