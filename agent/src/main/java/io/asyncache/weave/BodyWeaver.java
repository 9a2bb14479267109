package io.asyncache.weave;

import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/**
 * Weaves one method's body: a question before it, and word to asyncache where it returns or throws.
 *
 * <pre>
 *   token = enter(this, arguments);                      // invokedynamic, as are the others
 *   if (token instanceof CompletableFuture) return token;
 *   try {
 *       … return exit(result, token); …                  // the body, each return
 *   } catch (Throwable thrown) {
 *       instead = fail(thrown, token);
 *       if (instead != null) return instead;
 *       throw thrown;
 *   }
 * </pre>
 *
 * <p>The token lies in a slot above all of the body's own, so that none of them moves and the debugger's tables stay
 * right; each of the body's frames learns of it. No branch is added at a return, where other compilers' code may have
 * more on the operand stack. Reference parameters are handed over as {@code Object}: linking must not load their types.
 */
final class BodyWeaver extends MethodVisitor {

    private static final String LINK_DESCRIPTOR = "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;"
            + "Ljava/lang/invoke/MethodType;[Ljava/lang/Object;)Ljava/lang/invoke/CallSite;";

    /** The most that a class file can say of a method's operand stack or of its local variables. */
    private static final int LARGEST = 0xFFFF;

    private final String owner;
    private final ScannedMethod method;
    private final int rule;
    private final String parameterNames;
    private final Handle link;
    private final int tokenSlot;
    private final int argumentSlots;
    private final Label start = new Label();

    BodyWeaver(MethodVisitor next, String owner, ScannedMethod method, int rule, String parameterNames, String gate) {
        super(Opcodes.ASM9, next);
        this.owner = owner;
        this.method = method;
        this.rule = rule;
        this.parameterNames = parameterNames;
        this.link = new Handle(Opcodes.H_INVOKESTATIC, gate, "link", LINK_DESCRIPTOR, false);
        this.tokenSlot = method.maximumLocals();
        this.argumentSlots = method.argumentSlots();
    }

    @Override
    public void visitCode() {
        super.visitCode();
        askBefore();
        super.visitVarInsn(Opcodes.ASTORE, tokenSlot);
        super.visitVarInsn(Opcodes.ALOAD, tokenSlot);
        super.visitTypeInsn(Opcodes.INSTANCEOF, ScannedMethod.COMPLETABLE_FUTURE);
        super.visitJumpInsn(Opcodes.IFEQ, start);
        super.visitVarInsn(Opcodes.ALOAD, tokenSlot);
        super.visitTypeInsn(Opcodes.CHECKCAST, ScannedMethod.COMPLETABLE_FUTURE);
        super.visitInsn(Opcodes.ARETURN);
        super.visitLabel(start);
        Object[] locals = initialLocals();
        visitFrame(Opcodes.F_NEW, locals.length, locals, 0, new Object[0]);
        // A loop may begin at the body's first instruction, with a frame of its own: two can't share one place.
        super.visitInsn(Opcodes.NOP);
    }

    private void askBefore() {
        StringBuilder descriptor = new StringBuilder("(Ljava/lang/Object;");
        int slot = 0;
        if (method.isStatic()) {
            super.visitInsn(Opcodes.ACONST_NULL);
        } else {
            super.visitVarInsn(Opcodes.ALOAD, slot++);
        }
        for (Type type : Type.getArgumentTypes(method.view().descriptor())) {
            super.visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
            slot += type.getSize();
            descriptor.append(isReference(type) ? "Ljava/lang/Object;" : type.getDescriptor());
        }
        descriptor.append(")Ljava/lang/Object;");
        super.visitInvokeDynamicInsn(
                "enter",
                descriptor.toString(),
                link,
                rule,
                method.view().name(),
                method.view().descriptor(),
                parameterNames);
    }

    private static boolean isReference(Type type) {
        return type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY;
    }

    private Object[] initialLocals() {
        Type[] types = Type.getArgumentTypes(method.view().descriptor());
        int first = method.isStatic() ? 0 : 1;
        Object[] locals = new Object[types.length + first];
        if (first == 1) {
            locals[0] = owner;
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

    /** Hands on the frame with the token in it; frames come expanded. */
    @Override
    public void visitFrame(
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
        super.visitFrame(type, entries, withToken, stackCount, stack);
    }

    @Override
    public void visitInsn(int opcode) {
        if (opcode == Opcodes.ARETURN) {
            String type = Type.getReturnType(method.view().descriptor()).getDescriptor();
            super.visitVarInsn(Opcodes.ALOAD, tokenSlot);
            super.visitInvokeDynamicInsn("exit", "(" + type + "Ljava/lang/Object;)" + type, link);
        }
        super.visitInsn(opcode);
    }

    @Override
    public void visitMaxs(int maximumStack, int maximumLocals) {
        Label handler = new Label();
        // Last in the table, so that every handler of the body's own comes first.
        super.visitTryCatchBlock(start, handler, handler, null);
        super.visitLabel(handler);
        visitFrame(Opcodes.F_NEW, 0, new Object[0], 1, new Object[] {"java/lang/Throwable"});
        super.visitInsn(Opcodes.DUP);
        super.visitVarInsn(Opcodes.ALOAD, tokenSlot);
        super.visitInvokeDynamicInsn(
                "fail", "(Ljava/lang/Throwable;Ljava/lang/Object;)L" + ScannedMethod.COMPLETABLE_FUTURE + ";", link);
        super.visitInsn(Opcodes.DUP);
        Label throwOn = new Label();
        super.visitJumpInsn(Opcodes.IFNULL, throwOn);
        super.visitInsn(Opcodes.ARETURN);
        super.visitLabel(throwOn);
        visitFrame(Opcodes.F_NEW, 0, new Object[0], 2, new Object[] {
            "java/lang/Throwable", ScannedMethod.COMPLETABLE_FUTURE
        });
        super.visitInsn(Opcodes.POP);
        super.visitInsn(Opcodes.ATHROW);
        int needed = Math.max(3, Math.max(argumentSlots + 1, maximumStack + 1));
        if (needed > LARGEST || maximumLocals >= LARGEST) {
            throw new IllegalStateException(
                    "no room for one more value in " + method.view().name());
        }
        super.visitMaxs(needed, maximumLocals + 1);
    }
}
