package io.asyncache.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the agent's own loader sees. */
class IsolationIT {

    private static final String GATE = "java.lang.AsyncacheGate";

    private static BuiltJar jar;
    private static URLClassLoader application;
    private static ClassLoader isolated;

    @BeforeAll
    static void open() throws Exception {
        jar = new BuiltJar();
        application = applicationLoader();
        isolated = isolatedLoader(application);
    }

    @AfterAll
    static void close() throws Exception {
        application.close();
        jar.close();
    }

    @Test
    @DisplayName("the agent's loader stands on the platform's and finds everything in the folder, linked")
    void isolatedLoaderFindsEverything() {
        assertThat(isolated.getParent()).isSameAs(ClassLoader.getPlatformClassLoader());
        assertThat(isolated.getName()).isEqualTo("asyncache");
        assertThat(isolated.isRegisteredAsParallelCapable()).isTrue();
        List<String> broken = new ArrayList<>();
        jar.isolatedClasses()
                .filter(name -> !name.equals(GATE) && !name.endsWith("package-info"))
                .forEach(name -> {
                    try {
                        Class<?> type = Class.forName(name, false, isolated);
                        assertThat(type.getClassLoader()).isSameAs(isolated);
                        type.getDeclaredConstructors();
                    } catch (ClassNotFoundException | LinkageError failed) {
                        broken.add(name + ": " + failed);
                    }
                });

        assertThat(broken).isEmpty();
        assertThat(jar.isolatedClasses()).hasSizeGreaterThan(300);
    }

    @Test
    @DisplayName("every class that one in the folder names is in the folder or the JDK's")
    void nothingIsMissing() throws Exception {
        List<String> missing = new ArrayList<>();
        for (String name : jar.isolatedClasses().toList()) {
            for (String needed : namedClasses(jar.isolated(name))) {
                if (!needed.equals(GATE) && !isFound(needed)) {
                    missing.add(name + " names " + needed);
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    @DisplayName("the agent's loader gives no class and no resource from outside the folder but the platform's")
    void isolatedLoaderSeesNothingElse() {
        for (String name : List.of("org.junit.jupiter.api.Test", "io.asyncache.agent.Launcher")) {
            assertThatExceptionOfType(ClassNotFoundException.class).isThrownBy(() -> isolated.loadClass(name));
        }
        assertThat(isolated.getResource("META-INF/MANIFEST.MF")).isNull();
        assertThat(isolated.getResourceAsStream("io/asyncache/agent/Launcher.class"))
                .isNull();
    }

    @Test
    void isolatedLoaderGivesResources() throws Exception {
        String version = "io/asyncache/agent/version";
        try (InputStream in = isolated.getResourceAsStream(version);
                InputStream byUrl = isolated.getResource(version).openStream()) {
            byte[] bytes = in.readAllBytes();
            assertThat(byUrl.readAllBytes()).isEqualTo(bytes);
            assertThat(new String(bytes, StandardCharsets.UTF_8).trim())
                    .isEqualTo(jar.manifest().getValue("Implementation-Version"));
        }
        assertThat(Collections.list(isolated.getResources(version))).hasSize(1);
        try (InputStream gate = isolated.getResourceAsStream("java/lang/AsyncacheGate.class")) {
            assertThat(new ClassReader(gate.readAllBytes()).getClassName()).isEqualTo("java/lang/AsyncacheGate");
        }
    }

    @Test
    @DisplayName("Caffeine never asks for the platform's logger: the build has given it ours")
    void quietLibrary() {
        List<String> askedFor = new ArrayList<>();
        jar.isolatedClasses()
                .filter(name -> name.startsWith("com.github.benmanes."))
                .forEach(name -> new ClassReader(jar.isolated(name)).accept(new LoggersAskedFor(askedFor), 0));

        assertThat(askedFor).isNotEmpty().containsOnly("io/asyncache/store/StoreLogger");
    }

    private static final class LoggersAskedFor extends ClassVisitor {
        private final List<String> owners;

        LoggersAskedFor(List<String> owners) {
            super(Opcodes.ASM9);
            this.owners = owners;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitMethodInsn(int opcode, String owner, String called, String type, boolean isInterface) {
                    if (called.equals("getLogger")) {
                        owners.add(owner);
                    }
                }
            };
        }
    }

    private static URLClassLoader applicationLoader() throws IOException {
        return new URLClassLoader(new URL[] {BuiltJar.FILE.toURI().toURL()}, ClassLoader.getPlatformClassLoader());
    }

    private static ClassLoader isolatedLoader(ClassLoader application) throws ReflectiveOperationException {
        Method launcher = application.loadClass("io.asyncache.agent.Launcher").getDeclaredMethod("launcher");
        launcher.setAccessible(true);
        return (ClassLoader) launcher.invoke(null);
    }

    /** Returns the classes that a class file's constant pool names, arrays by their elements. */
    private static List<String> namedClasses(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        char[] buffer = new char[reader.getMaxStringLength()];
        List<String> names = new ArrayList<>();
        for (int i = 1; i < reader.getItemCount(); i++) {
            int offset = reader.getItem(i);
            if (offset > 0 && classFile[offset - 1] == 7) {
                String name = reader.readUTF8(offset, buffer);
                String element = name.startsWith("[") ? name.replaceAll("^\\[+L?|;$", "") : name;
                if (!name.startsWith("[") || name.endsWith(";")) {
                    names.add(element.replace('/', '.'));
                }
            }
        }
        return names;
    }

    private static boolean isFound(String name) {
        try {
            Class.forName(name, false, isolated);
            return true;
        } catch (ClassNotFoundException | LinkageError missing) {
            return false;
        }
    }
}
