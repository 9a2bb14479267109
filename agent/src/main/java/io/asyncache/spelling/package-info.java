/**
 * Finding what somebody meant who has mistyped a name. The front door is {@link io.asyncache.spelling.Suggestions}; which
 * names there are is for those to say who ask.
 */
@NullMarked
package io.asyncache.spelling;

import org.jspecify.annotations.NullMarked;
