package io.asyncache.weave;

import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * Weaves a method whose calls make kept values wrong. Where it is cached as well, what {@link CachingWeaver} made of it is
 * this weaver's body, so that a call that was answered without running is told of too.
 *
 * <pre>
 *   pending = invalidate(this, arguments);               // invokedynamic, as are the others
 *   try {
 *       … exit(result, pending); return …                // the body, each return
 *   } catch (Throwable thrown) {
 *       fail(thrown, pending);
 *       throw thrown;
 *   }
 * </pre>
 *
 * <p>A declared {@code CompletableFuture} or {@code CompletionStage} is replaced by what {@code exit} gives for it, since
 * its completion is what counts; a type variable is not, of which nobody knows what callers expect.
 */
final class InvalidationWeaver extends BodyWeaver {

    private final String rules;
    private final boolean exchanges;

    /**
     * Creates a weaver.
     *
     * @param rules the indexes of the invalidation rules that select the method, with commas between
     */
    InvalidationWeaver(MethodVisitor next, Target target, int tokenSlot, String rules) {
        super(next, target, tokenSlot);
        this.rules = rules;
        this.exchanges = target.method().isAsynchronous() && !target.method().returnsTypeVariable();
    }

    @Override
    void ask() {
        gate.callWithParameters("invalidate", rules);
    }

    @Override
    void begin(Label body) {
        out.visitLabel(body);
    }

    @Override
    void tellReturn() {
        if (exchanges) {
            gate.exchangeReturned();
        } else {
            gate.showReturned();
        }
    }

    @Override
    void handle() {
        out.visitInsn(Opcodes.DUP);
        gate.loadToken();
        gate.call("fail", "(Ljava/lang/Throwable;" + GateCalls.OBJECT + ")V");
        out.visitInsn(Opcodes.ATHROW);
    }

    @Override
    int stackAtReturn() {
        return exchanges ? 1 : target.returned().getSize() + 1;
    }
}
