/** The same service cached by Micronaut's annotations. */
@NullMarked
package com.acme.speed.micronaut;

import org.jspecify.annotations.NullMarked;
