package io.asyncache.weave;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodTooLargeException;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/** What is to be done to one class. */
final class Plan implements BiPredicate<String, String> {

    private final byte[] classFile;
    private final ClassReader reader;

    /** Loses what turns out to have no room in a class file. */
    private final List<Selection> selections;

    private final BiConsumer<Selection, String> lost;

    /**
     * Creates a plan.
     *
     * @param lost told of each method that can't be woven, with what it can't be woven for, and why
     */
    Plan(byte[] classFile, ClassReader reader, List<Selection> selections, BiConsumer<Selection, String> lost) {
        this.classFile = classFile;
        this.reader = reader;
        this.selections = new ArrayList<>(selections);
        this.lost = lost;
    }

    /**
     * Returns the woven class file, in which methods name the gate by the given internal name; null if no method can be
     * woven after all.
     */
    byte @Nullable [] weave(String gate) {
        LocalsCount locals = LocalsCount.of(reader, this);
        while (!selections.isEmpty()) {
            try {
                return weaveSelected(gate, locals);
            } catch (MethodTooLargeException tooLarge) {
                Selection selection = selection(tooLarge.getMethodName(), tooLarge.getDescriptor());
                if (selection == null) {
                    throw tooLarge;
                }
                reduce(selection, why(tooLarge));
            }
        }
        return null;
    }

    /** Whether the method is to be woven. */
    @Override
    public boolean test(String name, String descriptor) {
        return selection(name, descriptor) != null;
    }

    private static String why(MethodTooLargeException tooLarge) {
        return tooLarge.getCodeSize() == BodyWeaver.NOT_ITS_CODE
                ? "it uses all that a class file can say of local variables or of the operand stack"
                : "its code is so long that there is no room for more";
    }

    /** Gives up caching first: a method that is not cached costs time, one that doesn't invalidate wrong answers. */
    private void reduce(Selection selection, String why) {
        selections.remove(selection);
        if (selection.isCached() && selection.invalidates()) {
            selections.add(selection.withoutCaching());
            lost.accept(selection.withoutInvalidations(), why);
        } else {
            lost.accept(selection, why);
        }
    }

    private byte[] weaveSelected(String gate, LocalsCount locals) {
        ClassWriter writer = new ClassWriter(reader, 0);
        // Where a jump has become too far for its instruction, ASM computes frames, and by itself does only so much of
        // it.
        // The class is one that the application runs anyway: there is nobody to be guarded against.
        writer.setComputeLimits(Integer.MAX_VALUE, Long.MAX_VALUE);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public @Nullable MethodVisitor visitMethod(
                            int access,
                            String name,
                            String descriptor,
                            @Nullable String signature,
                            String @Nullable [] exceptions) {
                        MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
                        Selection selection = selection(name, descriptor);
                        Integer slots = locals.slots(name, descriptor);
                        return selection == null || slots == null ? next : weaver(next, selection, gate, slots);
                    }
                },
                ClassReader.EXPAND_FRAMES);
        return writer.toByteArray();
    }

    private MethodVisitor weaver(MethodVisitor next, Selection selection, String gate, int maximumLocals) {
        ScannedMethod method = selection.method();
        Target target = new Target(reader.getClassName(), method, parameterNames(method), gate);
        return selection.weaver(next, target, maximumLocals);
    }

    /** The names for expressions, one after the other with commas between; nothing where a name is unknown. */
    private String parameterNames(ScannedMethod method) {
        StringBuilder text = new StringBuilder();
        for (String name :
                ParameterNames.of(classFile, method.view().name(), method.view().descriptor(), method.isStatic())) {
            text.append(name == null ? "" : name).append(',');
        }
        return text.toString();
    }

    private @Nullable Selection selection(String name, String descriptor) {
        for (Selection selection : selections) {
            if (selection.isOf(name, descriptor)) {
                return selection;
            }
        }
        return null;
    }
}
