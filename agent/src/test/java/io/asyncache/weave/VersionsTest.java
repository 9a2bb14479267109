package io.asyncache.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.asyncache.weave.Script.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.Opcodes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Class files of all ages. */
class VersionsTest {

    private static final byte[] BODY = BuiltClass.of("I", method -> {
        Label other = new Label();
        method.visitVarInsn(Opcodes.ILOAD, 0);
        method.visitJumpInsn(Opcodes.IFEQ, other);
        BuiltClass.future(method, "some");
        method.visitInsn(Opcodes.ARETURN);
        method.visitLabel(other);
        BuiltClass.future(method, "none");
        method.visitInsn(Opcodes.ARETURN);
    });

    @ParameterizedTest
    @ValueSource(ints = {Opcodes.V1_7, Opcodes.V1_8, Opcodes.V9, Opcodes.V11, Opcodes.V17})
    @DisplayName("classes of Java 7 and later are woven")
    void takesJava7AndLater(int version) throws Exception {
        byte[] woven = Weaving.all(ClassFiles.withVersion(BODY, version));

        assertThat(woven[7]).isEqualTo((byte) version);
        assertThat(BuiltClass.call(woven, new Script(Answer.TOKEN), 0)).isEqualTo("future of none");
        assertThat(BuiltClass.call(woven, new Script(Answer.KEPT), 0)).isEqualTo("future of kept of load");
    }

    @ParameterizedTest
    @ValueSource(ints = {45, 49, 50})
    @DisplayName("older classes, which can't hold an invokedynamic, are refused with the reason")
    void refusesJava6AndOlder(int version) {
        RecordingReport report = new RecordingReport();
        Weaver weaver = new Weaver(Weaving.selectors("built.Body.load(int)"), Weaving.NONE, report);

        assertThat(weaver.plan(ClassFiles.withVersion(BODY, version), null)).isNull();
        assertThat(report.lines())
                .containsExactly(
                        "matched 0",
                        "not woven 0 built/Body.load: its class was compiled for Java 6 or older"
                                + " (class file version " + version + ")");
    }

    @Test
    @DisplayName("a class of which nothing is known but that it is compiled for preview features is woven")
    void takesPreviewClasses() {
        byte[] preview = BODY.clone();
        preview[4] = (byte) 0xFF;
        preview[5] = (byte) 0xFF;

        byte[] woven = Weaving.all(preview);

        assertThat(woven).isNotSameAs(preview).startsWith(0xCA, 0xFE, 0xBA, 0xBE, 0xFF, 0xFF, 0, Opcodes.V17);
    }

    @Test
    @DisplayName("classes of the newest compiler on the machine are woven")
    void takesTheNewestCompilersClasses(@TempDir Path directory) throws Exception {
        Optional<Path> compiler = newestCompiler();
        assumeTrue(compiler.isPresent(), "no other JDK on this machine");
        Path source = Files.writeString(directory.resolve("Newest.java"), """
                import java.util.concurrent.CompletableFuture;

                public class Newest {
                    sealed interface Shape permits Square, Circle {}
                    record Square(int side) implements Shape {}
                    record Circle(int radius) implements Shape {}

                    public static CompletableFuture<String> load(int size) {
                        Object shape = size > 0 ? new Square(size) : new Circle(-size);
                        String text = shape instanceof Square square ? "square " + square.side() : "circle";
                        return CompletableFuture.completedFuture(text);
                    }
                }
                """);
        Process javac = new ProcessBuilder(compiler.get().toString(), "-d", directory.toString(), source.toString())
                .inheritIO()
                .start();
        assertThat(javac.waitFor()).isZero();
        Map<String, byte[]> classFiles = ClassFiles.inDirectory(directory);
        int newest = classFiles.get("Newest")[7];
        int ours = Math.min(newest, Runtime.version().feature() + 44);

        Map<String, byte[]> woven = ClassFiles.changed(classFiles, Weaving::all);

        assertThat(woven.get("Newest")).isNotEqualTo(classFiles.get("Newest"));
        assertThat(woven.get("Newest")[7]).isEqualTo((byte) newest);
        // With the running JVM's version in its head, this JVM can verify it.
        Map<String, byte[]> loadable = ClassFiles.changed(woven, file -> ClassFiles.withVersion(file, ours));
        Script script = new Script(Answer.TOKEN);
        Class<?> type = Class.forName("Newest", true, new FixtureLoader(loadable, script));
        assertThat(Script.text(type.getMethod("load", int.class).invoke(null, 3)))
                .isEqualTo("future of square 3");
        assertThat(script.events())
                .containsExactly("enter load of nobody with [3]", "exit with future of square 3, token of load");
    }

    private static Optional<Path> newestCompiler() throws IOException {
        Path running = Path.of(System.getProperty("java.home")).toRealPath();
        Path siblings = running.getParent();
        try (Stream<Path> homes = Files.list(siblings)) {
            List<Path> compilers = homes.map(home -> home.resolve("bin").resolve("javac"))
                    .filter(Files::isExecutable)
                    .toList();
            return compilers.stream().max(Comparator.comparingInt(VersionsTest::feature));
        }
    }

    /** The feature release in a JDK's own words: {@code JAVA_VERSION="25.0.1"}. */
    private static int feature(Path compiler) {
        try {
            Path release = compiler.getParent().resolveSibling("release");
            return Files.readAllLines(release).stream()
                    .filter(line -> line.startsWith("JAVA_VERSION=\""))
                    .map(line -> line.substring("JAVA_VERSION=\"".length()).split("[^0-9]")[0])
                    .mapToInt(Integer::parseInt)
                    .findFirst()
                    .orElse(0);
        } catch (IOException unreadable) {
            return 0;
        }
    }
}
