package io.asyncache.weave;

import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * Weaves a cached method that returns a value of any other type: {@code answered} says whether the token holds one,
 * {@code answer} takes it out, and what the body returns is shown to {@code exit} and returned untouched.
 */
final class ValueBodyWeaver extends CachingWeaver {

    private final Type returned;

    ValueBodyWeaver(MethodVisitor next, Target target, int tokenSlot, int rule) {
        super(next, target, tokenSlot, rule, "java/lang/Object");
        this.returned = target.returned();
    }

    @Override
    void testForAnswer() {
        gate.call("answered", "(" + GateCalls.OBJECT + ")Z");
    }

    @Override
    void returnAnswer() {
        gate.call("answer", "(" + GateCalls.OBJECT + ")" + GateCalls.erased(returned));
        boolean isReference = GateCalls.erased(returned).equals(GateCalls.OBJECT);
        if (isReference && !returned.getDescriptor().equals(GateCalls.OBJECT)) {
            out.visitTypeInsn(Opcodes.CHECKCAST, returned.getInternalName());
        }
        out.visitInsn(returned.getOpcode(Opcodes.IRETURN));
    }

    @Override
    void tellReturn() {
        gate.showReturned();
    }

    @Override
    int stackAtReturn() {
        return returned.getSize() + 1;
    }
}
