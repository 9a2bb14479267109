package io.asyncache.weave;

import io.asyncache.selector.MethodView;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/** A first reading of a class file: its methods and their annotations, without their code. Loads no class. */
final class ClassScan extends ClassVisitor {

    private final List<String> annotations = new ArrayList<>();
    private final List<ScannedMethod> methods = new ArrayList<>();
    private int version;
    private int access;

    private ClassScan() {
        super(Opcodes.ASM9);
    }

    static ClassScan of(ClassReader reader) {
        ClassScan scan = new ClassScan();
        reader.accept(scan, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
        return scan;
    }

    /** Internal names of the class's own annotations. */
    List<String> annotations() {
        return annotations;
    }

    List<ScannedMethod> methods() {
        return methods;
    }

    /** The class file's major version. */
    int version() {
        return version;
    }

    boolean isSynthetic() {
        return (access & Opcodes.ACC_SYNTHETIC) != 0;
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        this.version = version & 0xFFFF;
        this.access = access;
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        annotations.add(Type.getType(descriptor).getInternalName());
        return null;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        return new MethodVisitor(Opcodes.ASM9) {
            private final List<String> found = new ArrayList<>();

            @Override
            public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                found.add(Type.getType(annotation).getInternalName());
                return null;
            }

            @Override
            public void visitEnd() {
                methods.add(new ScannedMethod(access, new MethodView(name, descriptor, found), signature));
            }
        };
    }
}
