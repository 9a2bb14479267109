package io.asyncache.weave;

import static net.bytebuddy.matcher.ElementMatchers.isAbstract;
import static net.bytebuddy.matcher.ElementMatchers.isSynthetic;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.not;
import static net.bytebuddy.matcher.ElementMatchers.returns;
import static org.assertj.core.api.Assertions.assertThat;

import io.asyncache.weave.Script.Answer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.scaffold.TypeValidation;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.pool.TypePool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two weavers that know nothing of each other, on the same class files. */
class OracleTest {

    private static final Map<String, byte[]> FIXTURES = ClassFiles.ofFixtures();
    private static final ClassFileLocator LOCATOR = new ClassFileLocator.Compound(
            new ClassFileLocator.Simple(FIXTURES), ClassFileLocator.ForClassLoader.ofSystemLoader());
    private static final TypePool TYPES = TypePool.Default.of(LOCATOR);

    @ParameterizedTest
    @EnumSource
    @DisplayName("a woven method says and returns what one with Byte Buddy's Advice does")
    void agreesWithAdvice(Answer answer) {
        List<String> woven = calls(ClassFiles.changed(FIXTURES, Weaving::all), answer);
        List<String> advised = calls(ClassFiles.changed(FIXTURES, OracleTest::advise), answer);

        boolean runsBodies = answer != Answer.FUTURE;
        assertThat(woven).isEqualTo(advised);
        assertThat(events(woven, "enter")).isGreaterThan(100);
        assertThat(events(woven, "exit") > 80).isEqualTo(runsBodies);
        assertThat(events(woven, "fail") > 5).isEqualTo(runsBodies);
    }

    @ParameterizedTest
    @EnumSource(names = {"NOTHING", "TOKEN"})
    @DisplayName("a woven method's outcome is its body's own while nobody changes it")
    void isTransparent(Answer answer) {
        List<String> woven = calls(ClassFiles.changed(FIXTURES, Weaving::all), answer);

        assertThat(outcomes(woven)).isEqualTo(outcomes(calls(FIXTURES, answer)));
    }

    @Test
    @DisplayName("a body whose call is answered doesn't run")
    void answersInPlaceOfTheBody() {
        List<String> woven = calls(ClassFiles.changed(FIXTURES, Weaving::all), Answer.FUTURE);

        assertThat(outcomes(woven)).isNotEmpty().allMatch(outcome -> outcome.contains("future of kept of "));
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

    private static byte[] advise(byte[] classFile) {
        String name = new ClassReader(classFile).getClassName().replace('/', '.');
        TypeDescription type = TYPES.describe(name).resolve();
        return new ByteBuddy()
                .with(TypeValidation.DISABLED)
                .redefine(type, LOCATOR)
                .visit(Advice.to(OracleAdvice.class)
                        .on(returns(named(CompletableFuture.class.getName()).or(named(CompletionStage.class.getName())))
                                .and(not(isSynthetic()))
                                .and(not(isAbstract()))))
                .make()
                .getBytes();
    }
}
