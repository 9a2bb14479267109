package io.asyncache.weave;

import io.asyncache.selector.MethodView;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * What one woven body calls. References are handed over as {@code Object}: linking must not load the application's types.
 */
final class GateCalls {

    static final String OBJECT = "Ljava/lang/Object;";

    private static final String LINK_DESCRIPTOR = "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;"
            + "Ljava/lang/invoke/MethodType;[Ljava/lang/Object;)Ljava/lang/invoke/CallSite;";

    private final MethodVisitor out;
    private final Target target;
    private final int tokenSlot;
    private final Handle link;

    GateCalls(MethodVisitor out, Target target, int tokenSlot) {
        this.out = out;
        this.target = target;
        this.tokenSlot = tokenSlot;
        this.link = new Handle(Opcodes.H_INVOKESTATIC, target.gate(), "link", LINK_DESCRIPTOR, false);
    }

    void loadToken() {
        out.visitVarInsn(Opcodes.ALOAD, tokenSlot);
    }

    void call(String name, String descriptor, Object... known) {
        out.visitInvokeDynamicInsn(name, descriptor, link, known);
    }

    /** Calls with the receiver or null and all parameters, for a token. */
    void callWithParameters(String name, Object rules) {
        StringBuilder descriptor = new StringBuilder("(").append(OBJECT);
        int slot = 0;
        if (target.method().isStatic()) {
            out.visitInsn(Opcodes.ACONST_NULL);
        } else {
            out.visitVarInsn(Opcodes.ALOAD, slot++);
        }
        for (Type type : target.parameters()) {
            out.visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
            slot += type.getSize();
            descriptor.append(erased(type));
        }
        descriptor.append(')').append(OBJECT);
        MethodView view = target.method().view();
        call(name, descriptor.toString(), rules, view.name(), view.descriptor(), target.parameterNames());
    }

    /** Replaces the future on top of the operand stack by what {@code exit} gives for it. */
    void exchangeReturned() {
        String type = target.returned().getDescriptor();
        loadToken();
        call("exit", "(" + type + OBJECT + ")" + type);
    }

    /** Shows {@code exit} the value on top of the operand stack, if the method returns one, and leaves it there. */
    void showReturned() {
        Type type = target.returned();
        if (type.getSort() != Type.VOID) {
            out.visitInsn(type.getSize() == 2 ? Opcodes.DUP2 : Opcodes.DUP);
            narrow(type);
        }
        loadToken();
        call("exit", "(" + (type.getSort() == Type.VOID ? "" : erased(type)) + OBJECT + ")V");
    }

    /** Does what the JVM does at a return: the operand stack's integers may be wider than the type. */
    private void narrow(Type type) {
        switch (type.getSort()) {
            case Type.BOOLEAN -> {
                out.visitInsn(Opcodes.ICONST_1);
                out.visitInsn(Opcodes.IAND);
            }
            case Type.BYTE -> out.visitInsn(Opcodes.I2B);
            case Type.CHAR -> out.visitInsn(Opcodes.I2C);
            case Type.SHORT -> out.visitInsn(Opcodes.I2S);
            default -> {}
        }
    }

    /** Returns a type's descriptor: a primitive's own, or that of {@code Object}. */
    static String erased(Type type) {
        return type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY ? OBJECT : type.getDescriptor();
    }
}
