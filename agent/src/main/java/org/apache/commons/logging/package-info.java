/**
 * The two types that Spring's expression language logs with, silent. The real library would look for the application's
 * logging, or initialise {@code java.util.logging}, from within asyncache.
 */
@NullMarked
package org.apache.commons.logging;

import org.jspecify.annotations.NullMarked;
