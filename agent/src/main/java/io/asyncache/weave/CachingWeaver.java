package io.asyncache.weave;

import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * Weaves a method that is cached: the token may hold the answer, and then the body doesn't run.
 *
 * <pre>
 *   token = enter(this, arguments);                      // invokedynamic, as are the others
 *   if (it holds an answer) return that;
 *   try {
 *       … exit(result, token); return …                  // the body, each return
 *   } catch (Throwable thrown) {
 *       instead = fail(thrown, token);
 *       if (instead != null) return what that holds;
 *       throw thrown;
 *   }
 * </pre>
 */
abstract class CachingWeaver extends BodyWeaver {

    private final int rule;
    private final String kindOfAnswer;

    /**
     * Creates a weaver.
     *
     * @param kindOfAnswer the internal name of what {@code fail} gives
     */
    CachingWeaver(MethodVisitor next, Target target, int tokenSlot, int rule, String kindOfAnswer) {
        super(next, target, tokenSlot);
        this.rule = rule;
        this.kindOfAnswer = kindOfAnswer;
    }

    /** Replaces the token on the operand stack by whether it holds an answer. */
    abstract void testForAnswer();

    /** Returns what the token on the operand stack holds. */
    abstract void returnAnswer();

    @Override
    final void ask() {
        gate.callWithParameters("enter", rule);
    }

    @Override
    final void begin(Label body) {
        gate.loadToken();
        testForAnswer();
        out.visitJumpInsn(Opcodes.IFEQ, body);
        gate.loadToken();
        returnAnswer();
        out.visitLabel(body);
        Object[] locals = initialLocals();
        visitFrame(Opcodes.F_NEW, locals.length, locals, 0, new Object[0]);
        // A loop may begin at the body's first instruction, with a frame of its own: two can't share one place.
        out.visitInsn(Opcodes.NOP);
    }

    private Object[] initialLocals() {
        Type[] types = target.parameters();
        int first = target.method().isStatic() ? 0 : 1;
        Object[] locals = new Object[types.length + first];
        if (first == 1) {
            locals[0] = target.owner();
        }
        for (int i = 0; i < types.length; i++) {
            locals[i + first] = frameType(types[i]);
        }
        return locals;
    }

    private static Object frameType(Type type) {
        return switch (type.getSort()) {
            case Type.LONG -> Opcodes.LONG;
            case Type.FLOAT -> Opcodes.FLOAT;
            case Type.DOUBLE -> Opcodes.DOUBLE;
            case Type.OBJECT, Type.ARRAY -> type.getInternalName();
            default -> Opcodes.INTEGER;
        };
    }

    @Override
    final void handle() {
        out.visitInsn(Opcodes.DUP);
        gate.loadToken();
        gate.call("fail", "(Ljava/lang/Throwable;" + GateCalls.OBJECT + ")L" + kindOfAnswer + ";");
        out.visitInsn(Opcodes.DUP);
        Label throwOn = new Label();
        out.visitJumpInsn(Opcodes.IFNULL, throwOn);
        returnAnswer();
        out.visitLabel(throwOn);
        visitFrame(Opcodes.F_NEW, 0, new Object[0], 2, new Object[] {"java/lang/Throwable", kindOfAnswer});
        out.visitInsn(Opcodes.POP);
        out.visitInsn(Opcodes.ATHROW);
    }
}
