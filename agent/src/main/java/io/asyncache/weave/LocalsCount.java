package io.asyncache.weave;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiPredicate;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/**
 * A second reading of a class file: the slots that methods use for their local variables. Only of those that are woven,
 * since reading code is most of what reading a class file costs.
 */
final class LocalsCount extends ClassVisitor {

    private final BiPredicate<String, String> wanted;
    private final Map<String, Integer> slots = new HashMap<>();

    private LocalsCount(BiPredicate<String, String> wanted) {
        super(Opcodes.ASM9);
        this.wanted = wanted;
    }

    /** Counts for the methods with a body whose name and descriptor are wanted. */
    static LocalsCount of(ClassReader reader, BiPredicate<String, String> wanted) {
        LocalsCount count = new LocalsCount(wanted);
        reader.accept(count, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return count;
    }

    /** Returns null for a method that was not wanted or has no body. */
    @Nullable
    Integer slots(String name, String descriptor) {
        return slots.get(name + descriptor);
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        if (!wanted.test(name, descriptor)) {
            return null;
        }
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public void visitMaxs(int maximumStack, int maximumLocals) {
                slots.put(name + descriptor, maximumLocals);
            }
        };
    }
}
