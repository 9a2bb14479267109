/** A program with many entries, once as asyncache caches it and once with Caffeine by hand. It knows nothing of asyncache. */
@NullMarked
package com.acme.scale;

import org.jspecify.annotations.NullMarked;
