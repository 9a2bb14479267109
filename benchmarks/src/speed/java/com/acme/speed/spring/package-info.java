/** The same service cached by Spring's annotations. */
@NullMarked
package com.acme.speed.spring;

import org.jspecify.annotations.NullMarked;
