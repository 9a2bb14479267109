/** The same service with caches of cache2k. */
@NullMarked
package com.acme.speed.cache2k;

import org.jspecify.annotations.NullMarked;
