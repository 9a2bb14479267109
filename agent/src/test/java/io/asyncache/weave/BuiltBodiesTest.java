package io.asyncache.weave;

import static org.assertj.core.api.Assertions.assertThat;

import io.asyncache.weave.Script.Answer;
import java.util.List;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.Opcodes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Bodies as other compilers, optimisers and obfuscators write them. */
class BuiltBodiesTest {

    @Test
    @DisplayName("a parameter's slot may hold other types later, a long's both slots included")
    void parametersReusedWithOtherTypes() throws Exception {
        byte[] body = BuiltClass.of("JLjava/lang/String;I", method -> {
            Label other = new Label();
            method.visitVarInsn(Opcodes.ILOAD, 3);
            method.visitInsn(Opcodes.DUP);
            method.visitVarInsn(Opcodes.ISTORE, 1);
            method.visitJumpInsn(Opcodes.IFEQ, other);
            method.visitVarInsn(Opcodes.ALOAD, 2);
            method.visitVarInsn(Opcodes.ASTORE, 0);
            method.visitInsn(Opcodes.DCONST_1);
            method.visitVarInsn(Opcodes.DSTORE, 2);
            method.visitVarInsn(Opcodes.ALOAD, 0);
            BuiltClass.wrap(method);
            method.visitInsn(Opcodes.ARETURN);
            method.visitLabel(other);
            BuiltClass.future(method, "other");
            method.visitInsn(Opcodes.ARETURN);
        });

        assertCalls(body, "future of text", 7L, "text", 1);
        assertCalls(body, "future of other", 7L, "text", 0);
    }

    @Test
    @DisplayName("values may lie below the one that is returned, as Kotlin leaves them")
    void valuesLeftOnTheStack() throws Exception {
        byte[] body = BuiltClass.of("I", method -> {
            Label second = new Label();
            method.visitLdcInsn("left");
            method.visitLdcInsn(42L);
            method.visitVarInsn(Opcodes.ILOAD, 0);
            method.visitJumpInsn(Opcodes.IFEQ, second);
            method.visitInsn(Opcodes.FCONST_1);
            BuiltClass.future(method, "first");
            method.visitInsn(Opcodes.ARETURN);
            method.visitLabel(second);
            BuiltClass.future(method, "second");
            method.visitInsn(Opcodes.ARETURN);
        });

        assertCalls(body, "future of first", 1);
        assertCalls(body, "future of second", 0);
    }

    @Test
    @DisplayName("unreachable code is no obstacle, a return in it included")
    void unreachableCode() throws Exception {
        byte[] body = BuiltClass.of("", method -> {
            BuiltClass.future(method, "reached");
            method.visitInsn(Opcodes.ARETURN);
            method.visitLabel(new Label());
            BuiltClass.future(method, "not reached");
            method.visitInsn(Opcodes.ARETURN);
        });

        assertCalls(body, "future of reached");
    }

    @Test
    @DisplayName("a loop may begin with the first instruction and a handler may cover all of the body")
    void loopAndHandlerFromTheFirstInstruction() throws Exception {
        byte[] body = BuiltClass.of("I", method -> {
            Label first = new Label();
            Label last = new Label();
            Label handler = new Label();
            method.visitTryCatchBlock(first, last, handler, "java/lang/ArithmeticException");
            method.visitLabel(first);
            method.visitIincInsn(0, -1);
            method.visitInsn(Opcodes.ICONST_1);
            method.visitVarInsn(Opcodes.ILOAD, 0);
            method.visitInsn(Opcodes.IDIV);
            method.visitInsn(Opcodes.POP);
            method.visitJumpInsn(Opcodes.GOTO, first);
            method.visitLabel(last);
            method.visitLabel(handler);
            method.visitMethodInsn(
                    Opcodes.INVOKEVIRTUAL, "java/lang/Throwable", "getMessage", "()Ljava/lang/String;", false);
            BuiltClass.wrap(method);
            method.visitInsn(Opcodes.ARETURN);
        });

        assertCalls(body, "future of / by zero", 9);
    }

    @Test
    @DisplayName("the body may jump to its beginning without a value of any parameter left")
    void parameterUnknownInTheFirstFrame() throws Exception {
        byte[] body = BuiltClass.of("Ljava/lang/String;I", method -> {
            Label first = new Label();
            Label end = new Label();
            method.visitLabel(first);
            method.visitIincInsn(1, -1);
            method.visitVarInsn(Opcodes.ILOAD, 1);
            method.visitJumpInsn(Opcodes.IFLE, end);
            method.visitInsn(Opcodes.ICONST_0);
            method.visitVarInsn(Opcodes.ISTORE, 0);
            method.visitJumpInsn(Opcodes.GOTO, first);
            method.visitLabel(end);
            BuiltClass.future(method, "end");
            method.visitInsn(Opcodes.ARETURN);
        });

        assertCalls(body, "future of end", "text", 3);
    }

    @Test
    @DisplayName("a body that neither returns nor throws by itself is woven like any other")
    void nothingButARethrow() throws Exception {
        byte[] body = BuiltClass.of("Ljava/lang/Exception;", method -> {
            method.visitVarInsn(Opcodes.ALOAD, 0);
            method.visitInsn(Opcodes.ATHROW);
        });

        Script script = new Script(Answer.TOKEN);
        String thrown = BuiltClass.call(Weaving.all(body), script, new Exception("given"));

        assertThat(thrown).isEqualTo("thrown java.lang.Exception: given");
        assertThat(script.events())
                .containsExactly(
                        "enter load of nobody with [java.lang.Exception: given]",
                        "fail with java.lang.Exception: given, token of load");
    }

    private static void assertCalls(byte[] body, String outcome, Object... arguments) throws Exception {
        byte[] woven = Weaving.all(body);
        Script script = new Script(Answer.TOKEN);
        assertThat(BuiltClass.call(woven, script, arguments)).isEqualTo(outcome);
        assertThat(script.events())
                .isEqualTo(List.of(
                        "enter load of nobody with " + Script.text(arguments),
                        "exit with " + outcome + ", token of load"));
        assertThat(BuiltClass.call(woven, new Script(Answer.KEPT), arguments)).isEqualTo("future of kept of load");
        Script both = new Script(Answer.TOKEN);
        assertThat(BuiltClass.call(Weaving.BLOCKING_AND_INVALIDATING.weave(body), both, arguments))
                .isEqualTo(outcome);
        assertThat(both.events())
                .isEqualTo(List.of(
                        "invalidate load of nobody with " + Script.text(arguments) + " by 0",
                        "enter load of nobody with " + Script.text(arguments),
                        "exit with " + outcome + ", token of load",
                        "exit with " + outcome + ", pending of load"));
    }
}
