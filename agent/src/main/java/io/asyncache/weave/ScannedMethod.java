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
 */
record ScannedMethod(int access, MethodView view, @Nullable String signature) {

    static final String COMPLETABLE_FUTURE = "java/util/concurrent/CompletableFuture";
    static final String COMPLETION_STAGE = "java/util/concurrent/CompletionStage";

    private static final String RETURNS_FUTURE = ")L" + COMPLETABLE_FUTURE + ";";
    private static final String RETURNS_STAGE = ")L" + COMPLETION_STAGE + ";";

    /** Returns whether the declared return type is a future that asyncache can stand in for, by its descriptor. */
    boolean isAsynchronous() {
        return view.descriptor().endsWith(RETURNS_FUTURE) || view.descriptor().endsWith(RETURNS_STAGE);
    }

    boolean returnsTypeVariable() {
        return signature != null && signature.startsWith(")T", signature.lastIndexOf(')'));
    }

    Type returned() {
        return Type.getReturnType(view.descriptor());
    }

    /** Returns what its future is declared to hold; {@code Object} where the signature doesn't tell. */
    Type held() {
        int future = signature == null ? -1 : signature.indexOf('<', signature.lastIndexOf(')'));
        if (signature != null && future > 0 && signature.charAt(future + 1) == 'L') {
            int end = future + 2;
            while (signature.charAt(end) != '<' && signature.charAt(end) != ';') {
                end++;
            }
            return Type.getObjectType(signature.substring(future + 2, end));
        }
        return Type.getObjectType("java/lang/Object");
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

    /** Returns why nothing can be woven into it, as the end of a sentence; null if something can. */
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
        return null;
    }
}
