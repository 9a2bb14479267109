/**
 * What makes two calls the same call. The front door is {@link io.asyncache.key.Key}; {@link
 * io.asyncache.key.Receivers} gives receiver objects their {@link io.asyncache.key.Scope}s and {@link io.asyncache.key.ArrayPart} lets arrays be
 * compared by content; {@link io.asyncache.key.KeyParts} are what an invalidation names of a key. Which arguments become
 * parts of a key is the method cache's to say.
 */
@NullMarked
package io.asyncache.key;

import org.jspecify.annotations.NullMarked;
