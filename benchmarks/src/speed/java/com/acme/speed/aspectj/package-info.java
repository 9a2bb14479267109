/** The same service cached by an aspect. */
@NullMarked
package com.acme.speed.aspectj;

import org.jspecify.annotations.NullMarked;
