package io.asyncache.weave;

import io.asyncache.selector.Selectors;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodTooLargeException;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/** Decides which methods of a class file are taken, and weaves them. Loads no class and knows no agent. */
public final class Weaver {

    /** Java 7, the first whose class files may hold an {@code invokedynamic}. */
    private static final int OLDEST = 51;

    /** Of the 255 that a method may have, the JVM's method handles need some for themselves. */
    private static final int MOST_ARGUMENT_SLOTS = 250;

    private final Selectors selectors;
    private final WeavingReport report;

    public Weaver(Selectors selectors, WeavingReport report) {
        this.selectors = selectors;
        this.report = report;
    }

    /** Returns whether the class, by its internal name, may have a method to take; asked for each class of the JVM. */
    public boolean mayTake(String internalName) {
        return selectors.mayMatchType(internalName);
    }

    /**
     * Finds the methods of a class that are to be woven, and reports those that can't be.
     *
     * @return null if there are none
     */
    @Nullable
    Plan plan(byte[] classFile, @Nullable ClassLoader loader) {
        ClassReader reader = new ClassReader(classFile);
        if (Proxies.isOne(reader.getClassName())) {
            return null;
        }
        ClassScan scan = ClassScan.of(reader);
        ScannedType type = new ScannedType(reader, scan.annotations(), loader);
        List<Selection> selections = new ArrayList<>();
        for (ScannedMethod method : scan.methods()) {
            if (method.isSynthetic()) {
                continue;
            }
            int rule = selectors.firstMatch(type, method.view());
            if (rule < 0) {
                continue;
            }
            String obstacle = method.obstacle();
            if (obstacle != null) {
                report.leftOut(rule, reader.getClassName(), method.view(), obstacle);
                continue;
            }
            report.matched(rule);
            if (!report.isWoven(rule)) {
                continue;
            }
            String limit = limit(scan, method);
            if (limit == null) {
                selections.add(new Selection(method, rule));
            } else {
                report.notWoven(reader.getClassName(), method.view(), limit);
            }
        }
        return selections.isEmpty() ? null : new Plan(classFile, reader, selections);
    }

    /** Returns why a method that a rule may well mean can't be woven; null if it can. */
    private static @Nullable String limit(ClassScan scan, ScannedMethod method) {
        if (scan.version() < OLDEST) {
            return "its class was compiled for Java 6 or older (class file version " + scan.version() + ")";
        }
        return method.argumentSlots() > MOST_ARGUMENT_SLOTS
                ? "it has more parameters than the JVM lets a call site have"
                : null;
    }

    /** A method and the rule that has it. */
    private record Selection(ScannedMethod method, int rule) {}

    /** What is to be done to one class. */
    final class Plan {

        private final byte[] classFile;
        private final ClassReader reader;
        /** Loses a method that turns out to be too large. */
        private final List<Selection> selections;

        private Plan(byte[] classFile, ClassReader reader, List<Selection> selections) {
            this.classFile = classFile;
            this.reader = reader;
            this.selections = selections;
        }

        /**
         * Returns the woven class file, in which methods name the gate by the given internal name; null if no method can
         * be woven after all.
         */
        byte @Nullable [] weave(String gate) {
            while (!selections.isEmpty()) {
                try {
                    return weaveSelected(gate);
                } catch (MethodTooLargeException tooLarge) {
                    Selection selection = selection(tooLarge.getMethodName(), tooLarge.getDescriptor());
                    if (selection == null) {
                        throw tooLarge;
                    }
                    selections.remove(selection);
                    report.notWoven(
                            reader.getClassName(),
                            selection.method.view(),
                            "its code is so long that there is no room for more");
                }
            }
            return null;
        }

        private byte[] weaveSelected(String gate) {
            ClassWriter writer = new ClassWriter(reader, 0);
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
                            return selection == null
                                    ? next
                                    : new BodyWeaver(
                                            next,
                                            reader.getClassName(),
                                            selection.method,
                                            selection.rule,
                                            parameterNames(selection.method),
                                            gate);
                        }
                    },
                    ClassReader.EXPAND_FRAMES);
            return writer.toByteArray();
        }

        /** The names for expressions, one after the other with commas between; nothing where a name is unknown. */
        private String parameterNames(ScannedMethod method) {
            StringBuilder text = new StringBuilder();
            for (String name : ParameterNames.of(
                    classFile, method.view().name(), method.view().descriptor(), method.isStatic())) {
                text.append(name == null ? "" : name).append(',');
            }
            return text.toString();
        }

        private @Nullable Selection selection(String name, String descriptor) {
            for (Selection selection : selections) {
                if (selection.method.view().name().equals(name)
                        && selection.method.view().descriptor().equals(descriptor)) {
                    return selection;
                }
            }
            return null;
        }
    }
}
