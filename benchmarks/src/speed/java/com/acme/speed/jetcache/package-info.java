/** The same service cached by JetCache's annotations. */
@NullMarked
package com.acme.speed.jetcache;

import org.jspecify.annotations.NullMarked;
