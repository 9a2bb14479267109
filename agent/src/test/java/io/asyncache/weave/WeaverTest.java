package io.asyncache.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.asyncache.selector.MethodView;
import io.asyncache.selector.Selector;
import io.asyncache.selector.Selectors;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeaverTest {

    private static final String GATE = StandInGate.class.getName().replace('.', '/');

    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void fresh() {
        StandInGate.answerWith(null);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "straight, '1,2.0,x', '3.0x'",
        "loopFirst, '3', '0'",
        "manyReturns, '0,g', 'none'",
        "manyReturns, '1,g', 'replaced'",
        "manyReturns, '2,g', 'g'",
        "manyReturns, '9,g', '3'",
        "caught, '12', '12'",
        "caught, 'abc', 'caught 3'",
        "locked, 'l', 'inner l'",
    })
    @DisplayName("S2 a body that is led answers what it answers unwoven, between one enter and one exit")
    void led(String name, String arguments, String expected) throws Exception {
        StandInGate.answerWith("token");
        Method method = method(wovenFixture(), name);

        Object returned = method.invoke(null, arguments(method, arguments));

        assertThat(((CompletionStage<?>) returned).toCompletableFuture().join())
                .asString()
                .isEqualTo(expected);
        assertThat(StandInGate.EVENTS)
                .containsExactly("enter " + method.getParameterCount(), "exit " + expected + " token");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"straight, '1,2.0,x'", "loopFirst, '3'", "manyReturns, '9,g'", "throwing, 'm'", "locked, 'l'"})
    @DisplayName("S1 an answered call returns the answer and runs no body")
    void answered(String name, String arguments) throws Exception {
        CompletableFuture<Object> answer = CompletableFuture.completedFuture("kept");
        StandInGate.answerWith(answer);
        Method method = method(wovenFixture(), name);

        assertThat(method.invoke(null, arguments(method, arguments))).isSameAs(answer);
        assertThat(StandInGate.EVENTS).containsExactly("enter " + method.getParameterCount());
    }

    @Test
    @DisplayName("S9 S26 what a body throws is told and thrown on, with its line numbers")
    void thrown() throws Exception {
        Class<?> woven = wovenFixture();
        StandInGate.answerWith("token");

        assertThatThrownBy(() -> method(woven, "throwing").invoke(null, "message"))
                .isInstanceOfSatisfying(InvocationTargetException.class, outer -> {
                    Throwable thrown = outer.getTargetException();
                    assertThat(thrown).isInstanceOf(IllegalStateException.class).hasMessage("message");
                    assertThat(thrown.getStackTrace()[0].getLineNumber()).isEqualTo(lineOfUnwoven());
                });
        assertThat(StandInGate.EVENTS).containsExactly("enter 1", "fail message token");
    }

    @Test
    @DisplayName("S20 a body that throws answers with an old value if there is one")
    void thrownWithFallback() throws Exception {
        Class<?> woven = wovenFixture();
        StandInGate.answerWith("token");
        StandInGate.instead = CompletableFuture.completedFuture("old");

        assertThat(method(woven, "throwing").invoke(null, "message")).isSameAs(StandInGate.instead);
    }

    @Test
    @DisplayName("S29 a blocking method is led, answered, or answered with an old value")
    void blocking() throws Exception {
        Method added = method(wovenFixture(".added(..)", ".absent()"), "added");

        StandInGate.answerWith("token");
        assertThat(added.invoke(null, 40L, 2)).isEqualTo(42L);
        assertThat(StandInGate.EVENTS).containsExactly("enter 2", "exit 42 token");
        StandInGate.answerWith(7L);
        assertThat(added.invoke(null, 40L, 2)).isEqualTo(7L);
        assertThat(StandInGate.EVENTS).containsExactly("enter 2");
        StandInGate.answerWith("token");
        StandInGate.instead = 8L;
        assertThat(added.invoke(null, 40L, -2)).isEqualTo(8L);
        assertThat(StandInGate.EVENTS).containsExactly("enter 2", "fail negative token");
    }

    @Test
    @DisplayName("S22 a method that invalidates says so before it begins, and how it ended")
    void invalidating() throws Exception {
        Class<?> woven = wovenFixture(".absent()", ".*(..)");

        method(woven, "nothing").invoke(null, "text");
        assertThat(method(woven, "added").invoke(null, 40L, 2)).isEqualTo(42L);
        assertThatThrownBy(() -> method(woven, "throwing").invoke(null, "message"))
                .hasRootCauseMessage("message");

        assertThat(StandInGate.EVENTS)
                .containsExactly(
                        "invalidate 1",
                        "exit pending",
                        "invalidate 2",
                        "exit 42 pending",
                        "invalidate 1",
                        "fail message pending");
    }

    @Test
    @DisplayName("a method that is cached and invalidates asks for its answer in between")
    void cachedAndInvalidating() throws Exception {
        StandInGate.answerWith("token");
        Class<?> woven = wovenFixture(".*(..)", ".*(..)");

        method(woven, "straight").invoke(null, 1L, 2.0, "x");
        method(woven, "added").invoke(null, 40L, 2);

        assertThat(StandInGate.EVENTS)
                .containsExactly(
                        "invalidate 3",
                        "enter 3",
                        "exit 3.0x token",
                        "exit 3.0x pending",
                        "invalidate 2",
                        "enter 2",
                        "exit 42 token",
                        "exit 42 pending");
    }

    private static int lineOfUnwoven() {
        try {
            Fixture.throwing("x");
            return -1;
        } catch (IllegalStateException thrown) {
            return thrown.getStackTrace()[0].getLineNumber();
        }
    }

    @Test
    @DisplayName("S26 members are the same as before, and a method that is not taken is left alone")
    void shape() throws Exception {
        Class<?> woven = wovenFixture();

        assertThat(members(woven)).isEqualTo(members(Fixture.class));
        assertThat(method(woven, "notTaken").invoke(null, 1)).isEqualTo(2);
        assertThat(StandInGate.EVENTS).isEmpty();
    }

    @Test
    @DisplayName("more on the operand stack than the result, as Kotlin leaves it, does no harm at a return")
    void deepOperandStack() throws Exception {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "Deep", null, "java/lang/Object", null);
        MethodVisitor code = writer.visitMethod(
                Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC,
                "load",
                "(I)Ljava/util/concurrent/CompletableFuture;",
                null,
                null);
        code.visitCode();
        code.visitLdcInsn("left below");
        code.visitLdcInsn(5L);
        code.visitLdcInsn("value");
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                "java/util/concurrent/CompletableFuture",
                "completedFuture",
                "(Ljava/lang/Object;)Ljava/util/concurrent/CompletableFuture;",
                false);
        code.visitInsn(Opcodes.ARETURN);
        code.visitMaxs(4, 1);
        code.visitEnd();
        writer.visitEnd();
        StandInGate.answerWith("token");

        Method load = method(define("Deep", weave(writer.toByteArray(), "Deep.load(int)")), "load");

        assertThat(((CompletableFuture<?>) load.invoke(null, 3)).join()).isEqualTo("value");
        assertThat(StandInGate.EVENTS).containsExactly("enter 1", "exit value token");
    }

    @Test
    @DisplayName("S13 a method that can't be taken is told of with the reason, and nothing is woven for it")
    void leftOut() throws Exception {
        assertThat(plan(classFile(Fixture.class), Fixture.class.getName() + ".notTaken(int)"))
                .isNull();
        assertThat(told)
                .containsExactly("notTaken it returns int; only methods that declare CompletableFuture or"
                        + " CompletionStage itself can be taken; a blocking method is taken with blocking: true");
    }

    private Class<?> wovenFixture() throws Exception {
        return define(Fixture.class.getName(), weave(classFile(Fixture.class), Fixture.class.getName() + ".*(..)"));
    }

    /** Weaves what the two selectors mean, the class's name left out of each. */
    private static Class<?> wovenFixture(String cached, String invalidating) throws Exception {
        String name = Fixture.class.getName();
        byte[] woven = new Weaver(
                        Weaving.selectors(name + cached),
                        Weaving.selectors(name + invalidating),
                        RecordingReport.blocking())
                .plan(classFile(Fixture.class), null)
                .weave(GATE);
        return define(name, woven);
    }

    private byte[] weave(byte[] classFile, String selector) {
        Plan plan = plan(classFile, selector);
        byte[] woven = plan == null ? null : plan.weave(GATE);
        if (woven == null) {
            throw new AssertionError("nothing was woven: " + told);
        }
        return woven;
    }

    private @Nullable Plan plan(byte[] classFile, String selector) {
        return new Weaver(new Selectors(List.of(Selector.parse(selector))), Weaving.NONE, new Told())
                .plan(classFile, getClass().getClassLoader());
    }

    private static Class<?> define(String name, byte[] classFile) {
        // The verifier looks at every class of a loader like this one.
        return new ClassLoader(WeaverTest.class.getClassLoader()) {
            Class<?> define() {
                return defineClass(name, classFile, 0, classFile.length);
            }
        }.define();
    }

    private static byte[] classFile(Class<?> type) throws Exception {
        try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            return java.util.Objects.requireNonNull(in).readAllBytes();
        }
    }

    private static Method method(Class<?> type, String name) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> members(Class<?> type) {
        List<String> members = new ArrayList<>();
        for (Method method : type.getDeclaredMethods()) {
            members.add(method.toGenericString());
        }
        members.addAll(
                Arrays.stream(type.getDeclaredFields()).map(Object::toString).toList());
        members.sort(null);
        return members;
    }

    private static Object[] arguments(Method method, String text) {
        String[] texts = text.split(",");
        Object[] arguments = new Object[texts.length];
        for (int i = 0; i < texts.length; i++) {
            Class<?> type = method.getParameterTypes()[i];
            arguments[i] = type == int.class
                    ? Integer.valueOf(texts[i])
                    : type == long.class
                            ? Long.valueOf(texts[i])
                            : type == double.class ? Double.valueOf(texts[i]) : texts[i];
        }
        return arguments;
    }

    private final class Told implements WeavingReport {

        @Override
        public boolean isWoven(int rule) {
            return true;
        }

        @Override
        public boolean takesBlocking(int rule) {
            return false;
        }

        @Override
        public void looksAnew(String internalName) {}

        @Override
        public void unmatched(int rule, String why) {}

        @Override
        public void matched(int rule, String internalName, MethodView method) {}

        @Override
        public void leftOut(int rule, String internalName, MethodView method, String why) {
            told.add(method.name() + " " + why);
        }

        @Override
        public void notWoven(int rule, String internalName, MethodView method, String why) {
            told.add(method.name() + " " + why);
        }

        @Override
        public void loaderLeftOut(ClassLoader loader, String why) {}

        @Override
        public void timePasses() {}

        @Override
        public void failed(String internalName, Throwable cause) {
            told.add(internalName + " " + cause);
        }
    }
}
