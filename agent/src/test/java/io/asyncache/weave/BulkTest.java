package io.asyncache.weave;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.asyncache.selector.MethodView;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.commons.ClassRemapper;
import net.bytebuddy.jar.asm.commons.Remapper;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** Thousands of bodies that nobody wrote for these tests; the JVM's verifier is the judge. */
class BulkTest {

    /** Return types for which what is woven is right by its types: a future can stand for any interface. */
    private static final Set<String> RETURNS = Set.of(
            "java/lang/Object",
            "java/util/List",
            "java/util/Set",
            "java/util/Map",
            "java/util/Iterator",
            "java/util/Comparator",
            "java/util/Collection",
            "java/util/concurrent/CompletableFuture",
            "java/util/concurrent/CompletionStage");

    private int wovenMethods;

    @ParameterizedTest
    @ValueSource(classes = {Assertions.class, Caffeine.class, ByteBuddy.class, Yaml.class, Test.class})
    @DisplayName("every method of a library that returns an object or an interface passes the verifier")
    void libraries(Class<?> anchor) throws Exception {
        Map<String, byte[]> original = library(anchor);
        Map<String, byte[]> woven = ClassFiles.changed(original, this::weaveAll);

        assertThat(wovenMethods).isGreaterThan(30);
        assertThat(faults(woven, original)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(classes = {Assertions.class, Caffeine.class, ByteBuddy.class, Yaml.class, Test.class})
    @DisplayName("every method of a library, whatever it returns, passes the verifier both cached and invalidating")
    void librariesInBothForms(Class<?> anchor) throws Exception {
        Map<String, byte[]> original = library(anchor);
        Map<String, byte[]> woven = ClassFiles.changed(original, Weaving.BLOCKING_AND_INVALIDATING::weave);

        assertThat(woven.keySet())
                .filteredOn(name -> woven.get(name) != original.get(name))
                .hasSizeGreaterThan(30);
        assertThat(faults(woven, original)).isEmpty();
    }

    @Test
    @DisplayName("every asynchronous method of the JDK's own HTTP client passes the verifier")
    void httpClient() throws Exception {
        Map<String, byte[]> original = httpClientClasses();
        RecordingReport report = new RecordingReport();
        Weaver weaver = new Weaver(Weaving.selectors("moved..*.*(..)"), Weaving.NONE, report);
        Map<String, byte[]> woven = ClassFiles.changed(original, classFile -> {
            Plan plan = weaver.plan(classFile, null);
            return plan == null ? classFile : plan.weave(ScriptGate.INTERNAL_NAME);
        });

        assertThat(report.lines()).filteredOn("matched 0"::equals).hasSizeGreaterThan(100);
        assertThat(faults(woven, original)).isEmpty();
    }

    /** Returns what the verifier has against woven classes that it hasn't against the original ones. */
    private static List<String> faults(Map<String, byte[]> woven, Map<String, byte[]> original) {
        FixtureLoader wovenLoader = new FixtureLoader(woven);
        FixtureLoader originalLoader = new FixtureLoader(original);
        List<String> faults = new ArrayList<>();
        int verified = 0;
        for (String name : original.keySet()) {
            String before = verify(name, originalLoader);
            String after = verify(name, wovenLoader);
            verified += after.isEmpty() ? 1 : 0;
            if (!after.equals(before)) {
                faults.add(name + ": " + after);
            }
        }
        assertThat(verified).isGreaterThan(original.size() * 3 / 4);
        return faults;
    }

    /** Has a class verified but not initialised; classes may need others that aren't here. */
    private static String verify(String name, ClassLoader loader) {
        try {
            Class.forName(name, false, loader).getDeclaredConstructors();
            return "";
        } catch (ClassNotFoundException | LinkageError refused) {
            return refused.getClass().getSimpleName() + (refused instanceof VerifyError ? refused.getMessage() : "");
        }
    }

    private byte[] weaveAll(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        if (reader.readUnsignedShort(6) < Opcodes.V1_7) {
            return classFile;
        }
        LocalsCount count = LocalsCount.of(reader, (name, descriptor) -> returnsOneOf(descriptor));
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
                        Integer locals = count.slots(name, descriptor);
                        if (locals == null) {
                            return next;
                        }
                        wovenMethods++;
                        MethodView view = new MethodView(name, descriptor, List.of());
                        ScannedMethod method = new ScannedMethod(access, view, signature);
                        Target target = new Target(reader.getClassName(), method, "", ScriptGate.INTERNAL_NAME);
                        return new FutureBodyWeaver(next, target, locals, 0);
                    }
                },
                ClassReader.EXPAND_FRAMES);
        return writer.toByteArray();
    }

    private static boolean returnsOneOf(String descriptor) {
        int returned = descriptor.lastIndexOf(")L");
        return returned > 0 && RETURNS.contains(descriptor.substring(returned + 2, descriptor.length() - 1));
    }

    private static Map<String, byte[]> library(Class<?> anchor) throws Exception {
        File file = new File(
                anchor.getProtectionDomain().getCodeSource().getLocation().toURI());
        Map<String, byte[]> classFiles = new TreeMap<>();
        try (JarFile jar = new JarFile(file)) {
            for (JarEntry entry : jar.stream().toList()) {
                String name = entry.getName();
                if (name.endsWith(".class") && !name.startsWith("META-INF") && !name.equals("module-info.class")) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        classFiles.put(name.substring(0, name.length() - 6).replace('/', '.'), in.readAllBytes());
                    }
                }
            }
        }
        return classFiles;
    }

    /** The client's classes in another package: none of {@code java} can be defined by the likes of us. */
    private static Map<String, byte[]> httpClientClasses() throws IOException {
        Map<String, byte[]> classFiles = new TreeMap<>();
        try (ModuleReader reader =
                ModuleFinder.ofSystem().find("java.net.http").orElseThrow().open()) {
            for (String name : reader.list().toList()) {
                if (name.endsWith(".class") && !name.equals("module-info.class")) {
                    byte[] moved = moved(reader.open(name).orElseThrow().readAllBytes());
                    classFiles.put(new ClassReader(moved).getClassName().replace('/', '.'), moved);
                }
            }
        }
        return classFiles;
    }

    private static byte[] moved(byte[] classFile) {
        ClassWriter writer = new ClassWriter(0);
        Remapper toAnotherPackage = new Remapper(Opcodes.ASM9) {
            @Override
            public String map(String name) {
                boolean isClients = name.startsWith("java/net/http/") || name.startsWith("jdk/internal/net/http/");
                return isClients ? "moved/" + name : name;
            }
        };
        new ClassReader(classFile).accept(new ClassRemapper(writer, toAnotherPackage), 0);
        return writer.toByteArray();
    }
}
