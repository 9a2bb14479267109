/**
 * Changing method bodies. The front door is {@link io.asyncache.weave.Weaver}, which takes a class file and gives it back
 * woven; {@link io.asyncache.weave.ClassTransformer} offers it to the JVM and {@link io.asyncache.weave.Gate} puts the one
 * class into {@code java.base} that woven code names. What a woven method's calls lead to does not belong here. The only
 * room that knows Byte Buddy, of which it uses the ASM inside.
 */
@NullMarked
package io.asyncache.weave;

import org.jspecify.annotations.NullMarked;
