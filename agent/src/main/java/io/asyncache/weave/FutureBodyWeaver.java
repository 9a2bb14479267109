package io.asyncache.weave;

import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * Weaves a cached method that declares {@code CompletableFuture} or {@code CompletionStage}: a token that is a future is
 * the answer, and what the body returns is replaced by what {@code exit} gives for it.
 */
final class FutureBodyWeaver extends CachingWeaver {

    FutureBodyWeaver(MethodVisitor next, Target target, int tokenSlot, int rule) {
        super(next, target, tokenSlot, rule, ScannedMethod.COMPLETABLE_FUTURE);
    }

    @Override
    void testForAnswer() {
        out.visitTypeInsn(Opcodes.INSTANCEOF, ScannedMethod.COMPLETABLE_FUTURE);
    }

    @Override
    void returnAnswer() {
        out.visitTypeInsn(Opcodes.CHECKCAST, ScannedMethod.COMPLETABLE_FUTURE);
        out.visitInsn(Opcodes.ARETURN);
    }

    @Override
    void tellReturn() {
        gate.exchangeReturned();
    }

    @Override
    int stackAtReturn() {
        return 1;
    }
}
