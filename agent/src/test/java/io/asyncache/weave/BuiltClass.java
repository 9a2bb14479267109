package io.asyncache.weave;

import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/** A class with one static method that no Java compiler would write. */
final class BuiltClass {

    static final String NAME = "built/Body";

    private static final Type FUTURE = Type.getType(CompletableFuture.class);

    private BuiltClass() {}

    /** Builds it, the frames computed by ASM. */
    static byte[] of(String parameters, Consumer<MethodVisitor> code) {
        return of(parameters, FUTURE.getDescriptor(), code);
    }

    /** Builds one that returns something else. */
    static byte[] of(String parameters, String returned, Consumer<MethodVisitor> code) {
        return of(Opcodes.V17, ClassWriter.COMPUTE_FRAMES, parameters, returned, null, code);
    }

    /** Builds one without parameters that declares a type variable of this bound as its return type. */
    static byte[] generic(String bound, Consumer<MethodVisitor> code) {
        return of(Opcodes.V17, ClassWriter.COMPUTE_FRAMES, "", bound, "<T:" + bound + ">()TT;", code);
    }

    static byte[] of(int version, int flags, String parameters, Consumer<MethodVisitor> code) {
        return of(version, flags, parameters, FUTURE.getDescriptor(), null, code);
    }

    private static byte[] of(
            int version,
            int flags,
            String parameters,
            String returned,
            @Nullable String signature,
            Consumer<MethodVisitor> code) {
        ClassWriter writer = new ClassWriter(flags);
        writer.visit(version, Opcodes.ACC_PUBLIC, NAME, null, "java/lang/Object", null);
        MethodVisitor method = writer.visitMethod(
                Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "load", "(" + parameters + ")" + returned, signature, null);
        method.visitCode();
        code.accept(method);
        method.visitMaxs(0, 0);
        method.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }

    /** Has the top of the operand stack, a reference, replaced by a future of it. */
    static void wrap(MethodVisitor method) {
        method.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                FUTURE.getInternalName(),
                "completedFuture",
                "(Ljava/lang/Object;)" + FUTURE.getDescriptor(),
                false);
    }

    /** Leaves a future of the text on the operand stack. */
    static void future(MethodVisitor method, String text) {
        method.visitLdcInsn(text);
        wrap(method);
    }

    /** Loads the woven class, which has the JVM verify it, and calls its method; returns the outcome as a text. */
    static String call(byte[] classFile, Script script, Object... arguments) throws ReflectiveOperationException {
        FixtureLoader loader = new FixtureLoader(Map.of(NAME.replace('/', '.'), classFile), script);
        Class<?> type = Class.forName(NAME.replace('/', '.'), true, loader);
        try {
            return Script.text(type.getDeclaredMethods()[0].invoke(null, arguments));
        } catch (InvocationTargetException thrown) {
            return "thrown " + thrown.getCause();
        }
    }
}
