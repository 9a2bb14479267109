/**
 * Where a woven method's calls lead to. The front door is {@link io.asyncache.callsite.Linker}, which the gate asks for a
 * call site when a woven method first comes to it; a linked method is held by its own class alone. How the class was woven
 * does not belong here, nor what a call does once it is linked.
 */
@NullMarked
package io.asyncache.callsite;

import org.jspecify.annotations.NullMarked;
