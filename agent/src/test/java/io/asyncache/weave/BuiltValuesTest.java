package io.asyncache.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.asyncache.weave.Script.Answer;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that return values or nothing, as other compilers, optimisers and obfuscators write them. */
class BuiltValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"Z", "B", "C", "S", "I", "J", "F", "D", "V", "[J", "Ljava/lang/String;"})
    @DisplayName("values may lie below the one that is returned, as Kotlin leaves them")
    void valuesLeftOnTheStack(String returned) throws Exception {
        byte[] body = BuiltClass.of("I", returned, method -> {
            Label second = new Label();
            method.visitLdcInsn("left");
            method.visitLdcInsn(42L);
            method.visitVarInsn(Opcodes.ILOAD, 0);
            method.visitJumpInsn(Opcodes.IFEQ, second);
            method.visitInsn(Opcodes.FCONST_1);
            returnSimple(method, returned);
            method.visitLabel(second);
            returnSimple(method, returned);
        });

        for (int argument = 0; argument < 2; argument++) {
            String outcome = BuiltClass.call(body, new Script(Answer.NOTHING), argument);
            Script script = new Script(Answer.TOKEN);
            assertThat(BuiltClass.call(Weaving.BLOCKING_AND_INVALIDATING.weave(body), script, argument))
                    .isEqualTo(outcome);
            assertThat(script.events())
                    .startsWith("invalidate load of nobody with [" + argument + "] by 0")
                    .endsWith(
                            returned.equals("V")
                                    ? "exit, pending of load"
                                    : "exit with " + outcome + ", pending of load")
                    .hasSize(returned.equals("V") ? 2 : 4);
        }
    }

    @ParameterizedTest
    @CsvSource({"Z, 2, false", "Z, 3, true", "B, 300, 44", "S, 65537, 1", "C, 65633, a", "I, 70000, 70000"})
    @DisplayName("an integer that is wider than the declared type is told as the JVM returns it")
    void widerThanDeclared(String returned, int number, String seen) throws Exception {
        byte[] body = BuiltClass.of("I", returned, method -> {
            method.visitVarInsn(Opcodes.ILOAD, 0);
            method.visitInsn(Opcodes.IRETURN);
        });
        Script script = new Script(Answer.TOKEN);

        assertThat(BuiltClass.call(Weaving.BLOCKING.weave(body), script, number))
                .isEqualTo(seen);
        assertThat(script.events()).endsWith("exit with " + seen + ", token of load");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("a loop may begin with the first instruction and a handler may cover all of the body")
    void loopAndHandlerFromTheFirstInstruction(Weaving weaving) throws Exception {
        byte[] body = BuiltClass.of("IJ", "J", method -> {
            Label first = new Label();
            Label last = new Label();
            Label handler = new Label();
            method.visitTryCatchBlock(first, last, handler, null);
            method.visitLabel(first);
            method.visitIincInsn(0, -1);
            method.visitInsn(Opcodes.ICONST_1);
            method.visitVarInsn(Opcodes.ILOAD, 0);
            method.visitInsn(Opcodes.IDIV);
            method.visitInsn(Opcodes.POP);
            method.visitJumpInsn(Opcodes.GOTO, first);
            method.visitLabel(last);
            method.visitLabel(handler);
            method.visitInsn(Opcodes.POP);
            method.visitVarInsn(Opcodes.LLOAD, 1);
            method.visitInsn(Opcodes.LRETURN);
        });

        Script script = new Script(Answer.TOKEN);
        assertThat(BuiltClass.call(weaving.weave(body), script, 9, 5L << 40)).isEqualTo("" + (5L << 40));
        assertThat(script.events()).noneMatch(event -> event.startsWith("fail"));
    }

    @Test
    @DisplayName("a void body may be nothing but a return, or a loop from the first instruction without any")
    void leastBodies() throws Exception {
        byte[] empty = BuiltClass.of("D", "V", method -> method.visitInsn(Opcodes.RETURN));
        byte[] endless = BuiltClass.of("I", "V", method -> {
            Label first = new Label();
            method.visitLabel(first);
            method.visitInsn(Opcodes.ICONST_1);
            method.visitVarInsn(Opcodes.ILOAD, 0);
            method.visitIincInsn(0, -1);
            method.visitInsn(Opcodes.IDIV);
            method.visitInsn(Opcodes.POP);
            method.visitJumpInsn(Opcodes.GOTO, first);
        });
        Script script = new Script(Answer.TOKEN);

        BuiltClass.call(Weaving.INVALIDATING.weave(empty), script, 1.5);
        BuiltClass.call(Weaving.INVALIDATING.weave(endless), script, 2);

        assertThat(script.events())
                .containsExactly(
                        "invalidate load of nobody with [1.5] by 0",
                        "exit, pending of load",
                        "invalidate load of nobody with [2] by 0",
                        "fail with java.lang.ArithmeticException: / by zero, pending of load");
    }

    @Test
    @DisplayName("S20 a body that throws may answer with an old value, which an invalidation sees returned")
    void oldValueInstead() throws Exception {
        byte[] body = BuiltClass.of("", "D", method -> {
            method.visitInsn(Opcodes.ACONST_NULL);
            method.visitInsn(Opcodes.ATHROW);
        });
        Script script = new Script(Answer.TOKEN_AND_ANOTHER_RESULT);

        assertThat(BuiltClass.call(Weaving.BLOCKING_AND_INVALIDATING.weave(body), script))
                .isEqualTo("0.7");
        assertThat(script.events())
                .hasSize(4)
                .element(2)
                .asString()
                .matches("fail with java.lang.NullPointerException.*, token of load");
        assertThat(script.events()).endsWith("exit with 0.7, pending of load");
    }

    @Test
    @DisplayName("a call that is answered invalidates too")
    void answeredCalls() throws Exception {
        byte[] body = BuiltClass.of("J", "Ljava/lang/String;", method -> returnSimple(method, "Ljava/lang/String;"));
        Script script = new Script(Answer.KEPT);

        assertThat(BuiltClass.call(Weaving.BLOCKING_AND_INVALIDATING.weave(body), script, 4L))
                .isEqualTo("kept of load");
        assertThat(script.events())
                .containsExactly(
                        "invalidate load of nobody with [4] by 0",
                        "enter load of nobody with [4]",
                        "exit with kept of load, pending of load");
    }

    @Test
    @DisplayName("what is returned, or thrown, is the body's own object")
    void sameObject() throws Exception {
        byte[] body = BuiltClass.of("Ljava/lang/Object;", "Ljava/lang/Object;", method -> {
            Label other = new Label();
            method.visitVarInsn(Opcodes.ALOAD, 0);
            method.visitTypeInsn(Opcodes.INSTANCEOF, "java/lang/Throwable");
            method.visitJumpInsn(Opcodes.IFEQ, other);
            method.visitVarInsn(Opcodes.ALOAD, 0);
            method.visitTypeInsn(Opcodes.CHECKCAST, "java/lang/Throwable");
            method.visitInsn(Opcodes.ATHROW);
            method.visitLabel(other);
            method.visitVarInsn(Opcodes.ALOAD, 0);
            method.visitInsn(Opcodes.ARETURN);
        });
        byte[] woven = Weaving.BLOCKING_AND_INVALIDATING.weave(body);
        Class<?> type = new FixtureLoader(Map.of("built.Body", woven), new Script(Answer.TOKEN_AND_ANOTHER_RESULT))
                .loadClass("built.Body");
        Object value = new Object();
        Error error = new Error("own");

        assertThat(type.getMethod("load", Object.class).invoke(null, value)).isSameAs(value);
        // With a token that has no old value, as when nothing is kept.
        Class<?> plain =
                new FixtureLoader(Map.of("built.Body", woven), new Script(Answer.TOKEN)).loadClass("built.Body");
        assertThatThrownBy(() -> plain.getMethod("load", Object.class).invoke(null, error))
                .isInstanceOfSatisfying(
                        InvocationTargetException.class,
                        thrown -> assertThat(thrown.getTargetException()).isSameAs(error));
    }

    @Test
    @DisplayName("S13 a future behind a type variable is shown to the invalidation, never exchanged")
    void typeVariable() throws Exception {
        List<String> types = List.of("CompletableFuture", "CompletionStage");
        for (String type : types) {
            byte[] body = BuiltClass.generic("Ljava/util/concurrent/" + type + ";", method -> {
                BuiltClass.future(method, "own");
                method.visitInsn(Opcodes.ARETURN);
            });
            Script script = new Script(Answer.TOKEN_AND_ANOTHER_RESULT);

            assertThat(BuiltClass.call(Weaving.INVALIDATING.weave(body), script))
                    .isEqualTo("future of own");
            assertThat(script.events()).endsWith("exit with future of own, pending of load");
        }
    }

    private static void returnSimple(MethodVisitor method, String returned) {
        Type type = Type.getType(returned);
        switch (type.getSort()) {
            case Type.VOID -> {}
            case Type.LONG -> method.visitInsn(Opcodes.LCONST_1);
            case Type.FLOAT -> method.visitInsn(Opcodes.FCONST_1);
            case Type.DOUBLE -> method.visitInsn(Opcodes.DCONST_1);
            case Type.OBJECT, Type.ARRAY -> method.visitInsn(Opcodes.ACONST_NULL);
            default -> method.visitInsn(Opcodes.ICONST_1);
        }
        method.visitInsn(type.getOpcode(Opcodes.IRETURN));
    }
}
