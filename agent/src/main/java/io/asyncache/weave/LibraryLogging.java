package io.asyncache.weave;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.UnaryOperator;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/**
 * Gives asyncache's own copy of a library asyncache's logger for the platform's.
 *
 * <p>A library that asks {@link System#getLogger} for one, as Caffeine does when it is first used, would have the JDK
 * initialise {@code java.util.logging} or the application's own {@code LoggerFinder} there and then, and so fix the
 * application's {@code LogManager} before it has chosen one.
 *
 * <p>This is done by the build, which runs it on the library's class files, and not as they are loaded: to look through
 * them took as much processor time as a whole JVM takes to start. It is not in the jar.
 */
public final class LibraryLogging implements UnaryOperator<byte[]> {

    private static final byte[] NAME = {'g', 'e', 't', 'L', 'o', 'g', 'g', 'e', 'r'};
    private static final String LOGGER = "io/asyncache/store/StoreLogger";

    /** Changes the class files in folders, and in those below. */
    public static void main(String[] folders) throws IOException {
        LibraryLogging logging = new LibraryLogging();
        for (String folder : folders) {
            logging.change(new File(folder));
        }
    }

    private void change(File file) throws IOException {
        File[] children = file.listFiles();
        if (children != null) {
            for (File child : children) {
                change(child);
            }
        } else if (file.getName().endsWith(".class")) {
            byte[] library;
            try (InputStream in = new FileInputStream(file)) {
                library = in.readAllBytes();
            }
            byte[] ours = apply(library);
            if (ours != library) {
                try (OutputStream out = new FileOutputStream(file)) {
                    out.write(ours);
                }
            }
        }
    }

    @Override
    public byte[] apply(byte[] classFile) {
        if (!mentionsLoggers(classFile)) {
            return classFile;
        }
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new Redirection(writer), 0);
        return writer.toByteArray();
    }

    private static boolean mentionsLoggers(byte[] classFile) {
        for (int i = 0; i <= classFile.length - NAME.length; i++) {
            int matched = 0;
            while (matched < NAME.length && classFile[i + matched] == NAME[matched]) {
                matched++;
            }
            if (matched == NAME.length) {
                return true;
            }
        }
        return false;
    }

    private static final class Redirection extends ClassVisitor {

        Redirection(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, name, descriptor, signature, exceptions)) {
                @Override
                public void visitMethodInsn(int opcode, String owner, String called, String type, boolean isInterface) {
                    boolean asks = owner.equals("java/lang/System")
                            && called.equals("getLogger")
                            && type.equals("(Ljava/lang/String;)Ljava/lang/System$Logger;");
                    super.visitMethodInsn(opcode, asks ? LOGGER : owner, called, type, isInterface);
                }
            };
        }
    }
}
