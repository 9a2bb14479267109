/**
 * What a cache would do, for methods that are only observed (S30): their bodies run for every call, and their callers get
 * what the bodies return. The front doors are {@link io.asyncache.observe.ObservedMethod}, which a woven method asks before
 * its body, and {@link io.asyncache.observe.Observations}, the counts of one cache's name. Nothing here ever answers a
 * call. The only room that knows hash4j.
 */
@NullMarked
package io.asyncache.observe;

import org.jspecify.annotations.NullMarked;
