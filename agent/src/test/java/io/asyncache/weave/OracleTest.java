package io.asyncache.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.asyncache.weave.Script.Answer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.scaffold.TypeValidation;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.pool.TypePool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Two weavers that know nothing of each other, on the same class files. */
class OracleTest {

    private static final Map<String, byte[]> FIXTURES = ClassFiles.ofFixtures();
    private static final ClassFileLocator LOCATOR = new ClassFileLocator.Compound(
            new ClassFileLocator.Simple(FIXTURES), ClassFileLocator.ForClassLoader.ofSystemLoader());
    private static final TypePool TYPES = TypePool.Default.of(LOCATOR);

    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");

    static Stream<Arguments> all() {
        return Stream.of(Weaving.values())
                .flatMap(weaving -> Stream.of(Answer.values()).map(answer -> arguments(weaving, answer)));
    }

    @ParameterizedTest
    @MethodSource("all")
    @DisplayName("a woven method says and returns what one with Byte Buddy's Advice does")
    void agreesWithAdvice(Weaving weaving, Answer answer) {
        List<String> woven = calls(ClassFiles.changed(FIXTURES, weaving::weave), answer);
        List<String> advised = calls(ClassFiles.changed(FIXTURES, each -> advise(weaving, each)), answer);

        boolean runsBodies = answer != Answer.KEPT || !weaving.caches();
        assertThat(woven).isEqualTo(advised);
        assertThat(events(woven, "enter") > 100).isEqualTo(weaving.caches());
        assertThat(events(woven, "invalidate") > 250).isEqualTo(weaving.invalidates());
        assertThat(events(woven, "exit") > 80).isEqualTo(runsBodies || weaving.invalidates());
        assertThat(events(woven, "fail") > 5).isEqualTo(runsBodies);
    }

    @ParameterizedTest
    @MethodSource("all")
    @DisplayName("a woven method's outcome is its body's own while nobody changes it")
    void isTransparent(Weaving weaving, Answer answer) {
        if (answer == Answer.TOKEN_AND_ANOTHER_RESULT || (answer == Answer.KEPT && weaving.caches())) {
            return;
        }
        List<String> woven = calls(ClassFiles.changed(FIXTURES, weaving::weave), answer);

        assertThat(outcomes(woven)).isEqualTo(outcomes(calls(FIXTURES, answer)));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("a body whose call is answered doesn't run")
    void answersInPlaceOfTheBody(Weaving weaving) {
        List<String> woven = calls(ClassFiles.changed(FIXTURES, weaving::weave), Answer.KEPT);

        assertThat(outcomes(woven))
                .filteredOn(line -> line.matches("outcome of [^(]*Complet[^(]*\\(.*"))
                .isNotEmpty()
                .allMatch(outcome -> outcome.contains("future of kept of ") == weaving.caches());
        assertThat(outcomes(woven))
                .filteredOn(line -> line.matches("outcome of [^(]* (int|java.lang.String) [^(]*\\.Values.*"))
                .isNotEmpty()
                .allMatch(outcome -> outcome.matches(".*: (7|kept of .*)") == weaving.takesBlocking());
    }

    private static List<String> calls(Map<String, byte[]> classFiles, Answer answer) {
        return new FixtureCalls(new FixtureLoader(classFiles, new Script(answer))).all();
    }

    private static List<String> outcomes(List<String> lines) {
        return lines.stream().filter(line -> line.startsWith("outcome")).toList();
    }

    private static long events(List<String> lines, String kind) {
        return lines.stream().filter(line -> line.startsWith(kind)).count();
    }

    /** The caching advice comes first, and so lies inside. */
    private static byte[] advise(Weaving weaving, byte[] classFile) {
        byte[] advised = classFile;
        if (weaving.caches()) {
            advised = advise(advised, OracleAdvice.class, OracleTest::returnsFuture);
        }
        if (weaving.takesBlocking()) {
            advised = advise(advised, OracleValueAdvice.class, OracleTest::returnsValue);
        }
        if (weaving.invalidates()) {
            advised = advise(advised, OracleInvalidationAdvice.class, method -> true);
        }
        return advised;
    }

    private static byte[] advise(byte[] classFile, Class<?> advice, Predicate<MethodDescription> methods) {
        String name = new ClassReader(classFile).getClassName().replace('/', '.');
        TypeDescription type = TYPES.describe(name).resolve();
        ClassFileLocator locator = new ClassFileLocator.Compound(ClassFileLocator.Simple.of(name, classFile), LOCATOR);
        return new ByteBuddy()
                .with(TypeValidation.DISABLED)
                .redefine(type, locator)
                .visit(Advice.to(advice)
                        .on(method -> method.isMethod()
                                && !method.isSynthetic()
                                && !method.isAbstract()
                                && !OF_EVERY_OBJECT.contains(method.getName())
                                && methods.test(method)))
                .make()
                .getBytes();
    }

    private static boolean returnsFuture(MethodDescription method) {
        TypeDescription returned = method.getReturnType().asErasure();
        return returned.represents(CompletableFuture.class) || returned.represents(CompletionStage.class);
    }

    private static boolean returnsValue(MethodDescription method) {
        return !returnsFuture(method) && !method.getReturnType().represents(void.class);
    }
}
