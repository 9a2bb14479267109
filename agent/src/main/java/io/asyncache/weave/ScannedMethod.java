package io.asyncache.weave;

import io.asyncache.selector.MethodView;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/**
 * A method as it stands in a class file.
 *
 * @param access the access flags
 * @param signature the generic signature, if it has one
 * @param maximumLocals the slots of its local variables; 0 where the code was not looked at
 */
record ScannedMethod(int access, MethodView view, @Nullable String signature, int maximumLocals) {

    static final String COMPLETABLE_FUTURE = "java/util/concurrent/CompletableFuture";
    static final String COMPLETION_STAGE = "java/util/concurrent/CompletionStage";

    private static final String RETURNS_FUTURE = ")L" + COMPLETABLE_FUTURE + ";";
    private static final String RETURNS_STAGE = ")L" + COMPLETION_STAGE + ";";

    /** Returns whether the declared return type is one that asyncache can stand in for, by its descriptor. */
    static boolean isAsynchronous(String descriptor) {
        return descriptor.endsWith(RETURNS_FUTURE) || descriptor.endsWith(RETURNS_STAGE);
    }

    /** Returns whether the compiler made it: a bridge, a lambda's body, an accessor. Nobody means those (S28). */
    boolean isSynthetic() {
        return (access & (Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE)) != 0;
    }

    boolean isStatic() {
        return (access & Opcodes.ACC_STATIC) != 0;
    }

    /** Returns the local variable slots of the receiver and the arguments. */
    int argumentSlots() {
        // ASM counts a receiver, whether there is one or not.
        return (Type.getArgumentsAndReturnSizes(view.descriptor()) >> 2) - (isStatic() ? 1 : 0);
    }

    /** Returns why the method can't be taken, as the end of a sentence; null if it can. */
    @Nullable
    String obstacle() {
        if (view.name().startsWith("<")) {
            return "constructors and class initialisers are never taken";
        }
        if ((access & Opcodes.ACC_ABSTRACT) != 0) {
            return "it is abstract and has no body; select the class that implements it, or all of them with '+'";
        }
        if ((access & Opcodes.ACC_NATIVE) != 0) {
            return "it is native and has no body";
        }
        if (!isAsynchronous(view.descriptor())) {
            return "it returns " + Type.getReturnType(view.descriptor()).getClassName()
                    + "; only methods that declare CompletableFuture or CompletionStage itself can be taken";
        }
        if (returnsTypeVariable()) {
            return "its return type is a type variable, of which asyncache can't know what callers expect";
        }
        return null;
    }

    private boolean returnsTypeVariable() {
        return signature != null && signature.startsWith(")T", signature.lastIndexOf(')'));
    }
}
