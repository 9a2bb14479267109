package io.asyncache.weave;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/**
 * The names of a method's parameters, as the class file has them: recorded by {@code -parameters}, or else among the
 * debug information as the local variables that live from the method's first instruction on.
 */
public final class ParameterNames {

    private ParameterNames() {}

    /** Returns as many names as the method has parameters, null where a name is unknown; all if there is no such method. */
    public static List<@Nullable String> of(byte[] classFile, String name, String descriptor, boolean isStatic) {
        Type[] types = Type.getArgumentTypes(descriptor);
        Names names = new Names(types, isStatic);
        if (types.length > 0) {
            new ClassReader(classFile).accept(new Search(name, descriptor, names), ClassReader.SKIP_FRAMES);
        }
        return names.list();
    }

    /** Hands one method to the names. */
    private static final class Search extends ClassVisitor {

        private final String name;
        private final String descriptor;
        private final Names names;

        Search(String name, String descriptor, Names names) {
            super(Opcodes.ASM9);
            this.name = name;
            this.descriptor = descriptor;
            this.names = names;
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int access, String method, String type, @Nullable String signature, String @Nullable [] exceptions) {
            return method.equals(name) && type.equals(descriptor) ? names : null;
        }
    }

    private static final class Names extends MethodVisitor {

        private final @Nullable String[] recorded;
        private final @Nullable String[] debug;

        /** By the number of a local variable, that of the parameter which lies there; -1 for none. */
        private final int[] parameterAt;

        private int visited;
        private @Nullable Label start;
        private boolean codeHasBegun;

        Names(Type[] types, boolean isStatic) {
            super(Opcodes.ASM9);
            this.recorded = new String[types.length];
            this.debug = new String[types.length];
            int slots = isStatic ? 0 : 1;
            for (Type type : types) {
                slots += type.getSize();
            }
            this.parameterAt = new int[slots];
            Arrays.fill(parameterAt, -1);
            int slot = isStatic ? 0 : 1;
            for (int i = 0; i < types.length; i++) {
                parameterAt[slot] = i;
                slot += types[i].getSize();
            }
        }

        @Override
        public void visitParameter(@Nullable String name, int access) {
            if (visited < recorded.length) {
                recorded[visited++] = name;
            }
        }

        @Override
        public void visitCode() {
            codeHasBegun = true;
        }

        @Override
        public void visitLabel(Label label) {
            // The reader puts the label of the first instruction first, if anything refers to it.
            if (codeHasBegun && start == null) {
                start = label;
            }
        }

        @Override
        public void visitLocalVariable(
                String name, String descriptor, @Nullable String signature, Label from, Label to, int index) {
            if (from == start && index < parameterAt.length && parameterAt[index] >= 0) {
                debug[parameterAt[index]] = name;
            }
        }

        List<@Nullable String> list() {
            List<@Nullable String> names = new ArrayList<>();
            for (int i = 0; i < recorded.length; i++) {
                names.add(recorded[i] == null ? debug[i] : recorded[i]);
            }
            return Collections.unmodifiableList(names);
        }
    }
}
