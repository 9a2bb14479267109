package io.asyncache.weave;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.commons.ClassRemapper;
import net.bytebuddy.jar.asm.commons.SimpleRemapper;

/**
 * Puts the gate where woven code can see it and connects it with the agent.
 *
 * <p>Class-loader rule: the gate belongs to {@code java.base}, into which it is defined with a private lookup once
 * {@code java.lang} is open to our class loader's module, and to no other. A JVM that refuses gets it on its boot class
 * path under another name, since a class path can't add to {@code java.lang}; loaders that see {@code java.*} alone
 * don't see that one.
 */
public final class Gate {

    private static final String NAME = "java/lang/AsyncacheGate";
    private static final String FALLBACK_NAME = "io/asyncache/gate/AsyncacheGate";

    private final String internalName;

    Gate(String internalName) {
        this.internalName = internalName;
    }

    /** The name by which woven code calls it. */
    String internalName() {
        return internalName;
    }

    /** Returns whether classes of the loader can see the gate. */
    boolean isSeenBy(ClassLoader loader) {
        try {
            return Class.forName(internalName.replace('/', '.'), false, loader).getClassLoader() == null;
        } catch (Throwable hidden) {
            return false;
        }
    }

    /**
     * Opens the gate.
     *
     * @param linker what it asks, {@code (Lookup, String, MethodType, Object[])CallSite}
     * @throws ReflectiveOperationException if neither way works on this JVM
     * @throws IOException if the gate's class file can't be read or written
     */
    public static Gate open(Instrumentation instrumentation, MethodHandle linker)
            throws ReflectiveOperationException, IOException {
        byte[] classFile = classFile();
        try {
            return connect(define(instrumentation, classFile), linker);
        } catch (ReflectiveOperationException | RuntimeException | LinkageError refused) {
            return connect(append(instrumentation, classFile), linker);
        }
    }

    private static byte[] classFile() throws IOException {
        ClassLoader own = Gate.class.getClassLoader();
        try (InputStream in = own.getResourceAsStream(NAME + ".class")) {
            if (in == null) {
                throw new IOException("the agent's jar lacks " + NAME);
            }
            return in.readAllBytes();
        }
    }

    private static Class<?> define(Instrumentation instrumentation, byte[] classFile) throws IllegalAccessException {
        Set<Module> us = Set.of(Gate.class.getModule());
        instrumentation.redefineModule(
                Object.class.getModule(),
                Set.of(),
                Map.of(),
                // The second is for the flights, which set a future's result apart from running what depends on it.
                Map.of("java.lang", us, "java.util.concurrent", us),
                Set.of(),
                Map.of());
        return MethodHandles.privateLookupIn(Object.class, MethodHandles.lookup())
                .defineClass(classFile);
    }

    static Class<?> append(Instrumentation instrumentation, byte[] classFile)
            throws IOException, ClassNotFoundException {
        ClassWriter renamed = new ClassWriter(0);
        new ClassReader(classFile)
                .accept(new ClassRemapper(renamed, new SimpleRemapper(Opcodes.ASM9, NAME, FALLBACK_NAME)), 0);
        File jar = File.createTempFile("asyncache-gate", ".jar");
        jar.deleteOnExit();
        try (JarOutputStream out = new JarOutputStream(new FileOutputStream(jar))) {
            out.putNextEntry(new JarEntry(FALLBACK_NAME + ".class"));
            out.write(renamed.toByteArray());
        }
        try (JarFile appended = new JarFile(jar)) {
            instrumentation.appendToBootstrapClassLoaderSearch(appended);
        }
        return Class.forName(FALLBACK_NAME.replace('/', '.'), false, null);
    }

    private static Gate connect(Class<?> gate, MethodHandle linker) throws ReflectiveOperationException {
        java.lang.reflect.Field slot = gate.getDeclaredField("linker");
        slot.setAccessible(true);
        slot.set(null, linker);
        return new Gate(gate.getName().replace('.', '/'));
    }
}
