package io.asyncache.weave;

import static org.assertj.core.api.Assertions.assertThat;

import io.asyncache.selector.Selectors;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the JVM gets for the classes that it offers. */
class ClassTransformerTest {

    /** Any class of the JDK's does: nothing is linked here. */
    private static final String GATE = "java/lang/Void";

    private static final String SELECTOR = "io.asyncache.weave.fixture.Loops.*(..)";
    private static final String LOOPS = "io/asyncache/weave/fixture/Loops";
    private static final byte[] CLASS_FILE = ClassFiles.fixture("Loops");

    private final RecordingReport report = new RecordingReport();
    private final AtomicInteger opened = new AtomicInteger();
    private final ClassTransformer transformer =
            new ClassTransformer(new Weaver(Weaving.selectors(SELECTOR), Weaving.NONE, report), report, () -> {
                opened.incrementAndGet();
                return new Gate(GATE);
            });

    @Test
    void weavesWhatIsSelected() {
        byte[] woven = transform(new Loader(), LOOPS, CLASS_FILE);

        assertThat(woven).isNotNull();
        assertThat(MethodInfos.of(woven).keySet())
                .isEqualTo(MethodInfos.of(CLASS_FILE).keySet());
        assertThat(new String(woven, StandardCharsets.ISO_8859_1)).contains(GATE);
        assertThat(report.lines()).filteredOn("matched 0"::equals).hasSize(5);
    }

    @Test
    @DisplayName("a class whose name doesn't pass the cheap test isn't even read")
    void asksTheNameFirst() {
        // What would be the class file is none: whoever looked into it would fail, and report it.
        assertThat(transform(new Loader(), "io/asyncache/weave/fixture/Other", new byte[0]))
                .isNull();
        assertThat(report.lines()).isEmpty();
        assertThat(opened).hasValue(0);
    }

    @Test
    @DisplayName("a class of the JDK's modules is left alone even if an application's loader has it")
    void leavesTheJdksModulesAlone() {
        Module ofTheJdks = Object.class.getModule();

        assertThat(transformer.transform(ofTheJdks, new Loader(), LOOPS, null, null, CLASS_FILE))
                .isNull();
        assertThat(report.lines()).isEmpty();
    }

    @Test
    @DisplayName("no class of the JDK's or of asyncache's own is touched")
    void leavesTheJdkAndItselfAlone() {
        List<ClassLoader> loaders = new ArrayList<>();
        loaders.add(null);
        loaders.add(ClassLoader.getPlatformClassLoader());
        loaders.add(ClassTransformer.class.getClassLoader());

        for (ClassLoader loader : loaders) {
            assertThat(transform(loader, LOOPS, CLASS_FILE)).isNull();
        }
        assertThat(report.lines()).isEmpty();
    }

    @Test
    void leavesClassesWithoutANameAlone() {
        assertThat(transform(new Loader(), null, CLASS_FILE)).isNull();
        assertThat(report.lines()).isEmpty();
    }

    @Test
    @DisplayName("S25 a class file that can't be read is left to the JVM, and reported")
    void survivesMalformedClassFiles() {
        assertThat(transform(new Loader(), LOOPS, new byte[] {1, 2, 3})).isNull();
        assertThat(report.lines()).containsExactly("failed " + LOOPS);
    }

    @Test
    @DisplayName("S25 a class with a method that has no room for more stays as it is, and is reported")
    void survivesMethodsThatAreTooLarge() {
        byte[] large = BuiltClass.of("", method -> {
            for (int i = 0; i < 65_525; i++) {
                method.visitInsn(Opcodes.NOP);
            }
            BuiltClass.future(method, "end");
            method.visitInsn(Opcodes.ARETURN);
        });
        ClassTransformer all = transformer(Weaving.selectors("built.Body.*(..)"));

        assertThat(all.transform(null, new Loader(), BuiltClass.NAME, null, null, large))
                .isNull();
        assertThat(report.lines())
                .containsExactly(
                        "matched 0", "not woven 0 built/Body.load: its code is so long that there is no room for more");
    }

    @Test
    @DisplayName("S25 an error of any kind stays inside")
    void survivesErrors() {
        RecordingReport failing = new RecordingReport();
        ClassTransformer broken =
                new ClassTransformer(new Weaver(Weaving.selectors(SELECTOR), Weaving.NONE, failing), failing, () -> {
                    throw new StackOverflowError("of the test's");
                });

        assertThat(broken.transform(null, new Loader(), LOOPS, null, null, CLASS_FILE))
                .isNull();
        assertThat(failing.lines()).last().isEqualTo("failed " + LOOPS);
    }

    @Test
    @DisplayName("a JVM that refuses the gate is asked once, and people are told once that nothing is instrumented")
    void asksForTheGateOnce() {
        AtomicInteger asked = new AtomicInteger();
        ClassTransformer refused =
                new ClassTransformer(new Weaver(Weaving.selectors(SELECTOR), Weaving.NONE, report), report, () -> {
                    asked.incrementAndGet();
                    throw new IllegalAccessException("no");
                });

        for (int i = 0; i < 3; i++) {
            assertThat(refused.transform(null, new Loader(), LOOPS, null, null, CLASS_FILE))
                    .isNull();
        }

        assertThat(asked).hasValue(1);
        assertThat(report.lines()).containsOnlyOnce("failed " + LOOPS);
        assertThat(report.causes().get(0))
                .hasMessage("nor can any other, since the JVM refuses the gate: java.lang.IllegalAccessException: no");
    }

    @Test
    @DisplayName("the gate is opened with the first class, and each loader asked for it once")
    void asksEachLoaderOnce() {
        Loader first = new Loader();
        Loader second = new Loader();

        for (Loader loader : List.of(first, second, first, second, first)) {
            assertThat(transform(loader, LOOPS, CLASS_FILE)).isNotNull();
        }

        assertThat(opened).hasValue(1);
        assertThat(first.asked).containsExactly("java.lang.Void");
        assertThat(second.asked).containsExactly("java.lang.Void");
    }

    @Test
    @DisplayName("S26 a loader that hides the gate is left alone, and reported once")
    void leavesLoadersThatHideTheGate() {
        Loader hiding = new Loader() {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                throw new ClassNotFoundException(name);
            }
        };

        assertThat(transform(hiding, LOOPS, CLASS_FILE)).isNull();
        assertThat(transform(hiding, LOOPS, CLASS_FILE)).isNull();
        assertThat(report.lines())
                .containsOnlyOnce("loader left out: it hides java/lang/Void, which woven classes call")
                .noneMatch(line -> line.startsWith("failed"));
        assertThat(transform(new Loader(), LOOPS, CLASS_FILE)).isNotNull();
    }

    @Test
    @DisplayName("S26 a loader with a class of its own by the gate's name is left alone")
    void leavesLoadersWithAnotherGate() {
        ClassTransformer other = new ClassTransformer(
                new Weaver(Weaving.selectors(SELECTOR), Weaving.NONE, report),
                report,
                () -> new Gate(ScriptGate.INTERNAL_NAME));

        assertThat(other.transform(null, new Loader(), LOOPS, null, null, CLASS_FILE))
                .isNull();
        assertThat(report.lines()).last().asString().startsWith("loader left out");
    }

    private ClassTransformer transformer(Selectors selectors) {
        return new ClassTransformer(new Weaver(selectors, Weaving.NONE, report), report, () -> new Gate(GATE));
    }

    private byte @Nullable [] transform(@Nullable ClassLoader loader, @Nullable String name, byte[] classFile) {
        return transformer.transform(null, loader, name, null, null, classFile);
    }

    /** Writes down what it is asked. */
    private static class Loader extends FixtureLoader {

        private final List<String> asked = new ArrayList<>();

        Loader() {
            super(Map.of());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            asked.add(name);
            return super.loadClass(name, resolve);
        }
    }
}
