package io.asyncache.weave;

import io.asyncache.selector.MethodView;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodTooLargeException;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/**
 * Weaves one method's body: a question before it, and word to asyncache where it returns or throws. What is asked and
 * told is the forms' own: one for each kind of method that is cached, one for those that invalidate.
 *
 * <p>The answer, a token, lies in a slot above all of the body's own, so that none of them moves and the debugger's
 * tables stay right; each of the body's frames learns of it. No branch is added at a return, where other compilers' code
 * may have more on the operand stack.
 */
abstract class BodyWeaver extends MethodVisitor {

    /** The most that a class file can say of a method's operand stack or of its local variables. */
    private static final int LARGEST = 0xFFFF;

    /** In place of a code's size, when it is something else that is too large. */
    static final int NOT_ITS_CODE = 0;

    /** What a handler has on the operand stack at most: what was thrown, twice, and the token. */
    private static final int STACK_OF_HANDLER = 3;

    /** Where a form puts its own instructions: those that come through this visitor's methods are the body's. */
    final MethodVisitor out;

    final Target target;
    final GateCalls gate;
    private final int tokenSlot;
    private final Label start = new Label();

    BodyWeaver(MethodVisitor next, Target target, int tokenSlot) {
        super(Opcodes.ASM9, next);
        this.out = next;
        this.target = target;
        this.tokenSlot = tokenSlot;
        this.gate = new GateCalls(next, target, tokenSlot);
    }

    /** Asks before the body; leaves the token on the operand stack. */
    abstract void ask();

    /** Begins what the handler covers, with the given label. */
    abstract void begin(Label body);

    /** Tells of a return, the value on top of the operand stack, if there is one. */
    abstract void tellReturn();

    /** Tells of what the body has thrown, which lies on the operand stack; comes to no end but a return or a throw. */
    abstract void handle();

    /** Returns how much more {@link #tellReturn} needs of the operand stack than the body has there. */
    abstract int stackAtReturn();

    @Override
    public final void visitCode() {
        out.visitCode();
        ask();
        out.visitVarInsn(Opcodes.ASTORE, tokenSlot);
        begin(start);
    }

    @Override
    public final void visitInsn(int opcode) {
        if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
            tellReturn();
        }
        out.visitInsn(opcode);
    }

    /** Hands on the frame with the token in it; frames come expanded. */
    @Override
    public final void visitFrame(
            int type, int localCount, Object @Nullable [] locals, int stackCount, Object @Nullable [] stack) {
        Object[] withToken = new Object[tokenSlot + 1];
        int entries = 0;
        int slots = 0;
        for (int i = 0; i < localCount && locals != null; i++) {
            withToken[entries++] = locals[i];
            slots += locals[i] == Opcodes.LONG || locals[i] == Opcodes.DOUBLE ? 2 : 1;
        }
        for (; slots < tokenSlot; slots++) {
            withToken[entries++] = Opcodes.TOP;
        }
        withToken[entries++] = "java/lang/Object";
        out.visitFrame(type, entries, withToken, stackCount, stack);
    }

    @Override
    public final void visitMaxs(int maximumStack, int maximumLocals) {
        Label handler = new Label();
        // Last in the table, so that every handler of the body's own comes first.
        out.visitTryCatchBlock(start, handler, handler, null);
        out.visitLabel(handler);
        visitFrame(Opcodes.F_NEW, 0, new Object[0], 1, new Object[] {"java/lang/Throwable"});
        handle();
        int asking = target.method().argumentSlots() + 1;
        int needed = Math.max(STACK_OF_HANDLER, Math.max(asking, maximumStack + stackAtReturn()));
        if (needed > LARGEST || maximumLocals >= LARGEST) {
            MethodView view = target.method().view();
            throw new MethodTooLargeException(target.owner(), view.name(), view.descriptor(), NOT_ITS_CODE);
        }
        out.visitMaxs(needed, maximumLocals + 1);
    }
}
