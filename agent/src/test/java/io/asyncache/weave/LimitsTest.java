package io.asyncache.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.asyncache.selector.MethodView;
import io.asyncache.weave.Script.Answer;
import java.util.Collections;
import java.util.List;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodTooLargeException;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods that use up what a class file has room for. */
class LimitsTest {

    @ParameterizedTest
    @ValueSource(ints = {3, 255, 256, 300, 5_000})
    @DisplayName("methods of many local variables, beyond what one byte can number too")
    void manyLocalVariables(int slots) throws Exception {
        byte[] body = BuiltClass.of("I", method -> {
            for (int slot = 1; slot < slots; slot++) {
                method.visitVarInsn(Opcodes.ILOAD, slot - 1);
                method.visitVarInsn(Opcodes.ISTORE, slot);
            }
            branch(method);
            method.visitVarInsn(Opcodes.ILOAD, slots - 1);
            method.visitMethodInsn(
                    Opcodes.INVOKESTATIC, "java/lang/Integer", "toString", "(I)Ljava/lang/String;", false);
            BuiltClass.wrap(method);
            method.visitInsn(Opcodes.ARETURN);
        });

        assertThat(call(body, 12)).isEqualTo("future of 12");
    }

    @ParameterizedTest
    @ValueSource(ints = {32_700, 32_740, 32_760, 40_000})
    @DisplayName("jumps that the weaving makes longer than two bytes can say")
    void farJumps(int distance) throws Exception {
        byte[] body = BuiltClass.of("I", method -> {
            Label far = new Label();
            method.visitVarInsn(Opcodes.ILOAD, 0);
            method.visitJumpInsn(Opcodes.IFEQ, far);
            for (int i = 0; i < 10; i++) {
                branch(method);
            }
            fill(method, distance - 200);
            method.visitLabel(far);
            BuiltClass.future(method, "far");
            method.visitInsn(Opcodes.ARETURN);
        });

        assertThat(call(body, 0)).isEqualTo("future of far");
        assertThat(call(body, 1)).isEqualTo("future of far");
        assertThat(call(body, -1)).isEqualTo("future of early");
    }

    @Test
    @DisplayName("S25 a method that has no room for more code stays as it is")
    void nearSixtyFourKilobytes() {
        byte[] body = BuiltClass.of("I", method -> {
            fill(method, 65_520);
            BuiltClass.future(method, "end");
            method.visitInsn(Opcodes.ARETURN);
        });
        RecordingReport report = new RecordingReport();

        Plan plan = new Weaver(Weaving.selectors("*.*(..)"), Weaving.NONE, report).plan(body, null);

        assertThat(plan.weave(ScriptGate.INTERNAL_NAME)).isNull();
        assertThat(report.lines())
                .endsWith("not woven 0 built/Body.load: its code is so long that there is no room for more");
    }

    @Test
    @DisplayName("S25 a method that uses every local variable there is stays as it is")
    void allLocalVariables() {
        byte[] body = BuiltClass.of(Opcodes.V17, ClassWriter.COMPUTE_MAXS, "I", method -> {
            method.visitInsn(Opcodes.ICONST_0);
            method.visitVarInsn(Opcodes.ISTORE, 65_534);
            BuiltClass.future(method, "end");
            method.visitInsn(Opcodes.ARETURN);
        });

        RecordingReport report = new RecordingReport();

        Plan plan = new Weaver(Weaving.selectors("*.*(..)"), Weaving.NONE, report).plan(body, null);

        assertThat(plan.weave(ScriptGate.INTERNAL_NAME)).isNull();
        assertThat(report.lines())
                .endsWith("not woven 0 built/Body.load: it uses all that a class file can say of local variables or of"
                        + " the operand stack");
    }

    @ParameterizedTest
    @ValueSource(ints = {65_531, 65_532, 65_533, 65_534})
    @DisplayName("S25 the last local variables go to the invalidation, and to caching what is left")
    void lastLocalVariables(int highest) throws Exception {
        byte[] body = BuiltClass.of("I", "D", method -> {
            method.visitVarInsn(Opcodes.ILOAD, 0);
            method.visitVarInsn(Opcodes.ISTORE, highest);
            branch(method, () -> {
                method.visitInsn(Opcodes.DCONST_0);
                method.visitInsn(Opcodes.DRETURN);
            });
            method.visitInsn(Opcodes.DCONST_1);
            method.visitInsn(Opcodes.DRETURN);
        });
        RecordingReport report = RecordingReport.blocking();
        Plan plan = new Weaver(Weaving.selectors("*.*(..)"), Weaving.selectors("*.*(..)"), report).plan(body, null);

        byte[] woven = plan.weave(ScriptGate.INTERNAL_NAME);

        int left = 65_534 - highest;
        assertThat(report.lines()).hasSize(2 + Math.max(0, 2 - left));
        if (left == 0) {
            assertThat(woven).isNull();
        } else {
            Script script = new Script(Answer.TOKEN);
            assertThat(BuiltClass.call(woven, script, 4)).isEqualTo("1.0");
            assertThat(script.events()).hasSize(left > 1 ? 4 : 2).endsWith("exit with 1.0, pending of load");
        }
    }

    @Test
    @DisplayName("S25 a method whose operand stack has no room for what is told is refused by name")
    void deepOperandStack() {
        ScannedMethod method = new ScannedMethod(Opcodes.ACC_STATIC, new MethodView("load", "(I)D", List.of()), null);
        Target target = new Target("built/Body", method, "", ScriptGate.INTERNAL_NAME);
        BodyWeaver weaver = new ValueBodyWeaver(new MethodVisitor(Opcodes.ASM9) {}, target, 1, 0);

        weaver.visitMaxs(65_532, 1);

        assertThatThrownBy(() -> weaver.visitMaxs(65_533, 1))
                .isInstanceOfSatisfying(
                        MethodTooLargeException.class,
                        refused -> assertThat(refused.getMethodName()).isEqualTo("load"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 249, 250})
    @DisplayName("methods of as many parameters as a call site can hand over")
    void manyParameters(int count) throws Exception {
        byte[] body = BuiltClass.of("I".repeat(count), method -> {
            BuiltClass.future(method, "end");
            method.visitInsn(Opcodes.ARETURN);
        });

        assertThat(call(body, ints(count))).isEqualTo("future of end");
    }

    @ParameterizedTest
    @ValueSource(ints = {251, 254, 255})
    @DisplayName("S25 a method of more parameters than a call site can hand over is left alone")
    void tooManyParameters(int count) throws Exception {
        byte[] body = BuiltClass.of("I".repeat(count), method -> {
            BuiltClass.future(method, "end");
            method.visitInsn(Opcodes.ARETURN);
        });

        RecordingReport report = new RecordingReport();

        assertThat(new Weaver(Weaving.selectors("built.Body.load(..)"), Weaving.NONE, report).plan(body, null))
                .isNull();
        assertThat(report.lines())
                .containsExactly(
                        "matched 0",
                        "not woven 0 built/Body.load: it has more parameters than the JVM lets a call site have");
    }

    private static String call(byte[] body, Object... arguments) throws ReflectiveOperationException {
        byte[] woven = Weaving.all(body);
        Script script = new Script(Answer.TOKEN);
        String outcome = BuiltClass.call(woven, script, arguments);
        assertThat(script.events()).hasSize(2).element(1).isEqualTo("exit with " + outcome + ", token of load");
        assertThat(BuiltClass.call(woven, new Script(Answer.KEPT), arguments)).isEqualTo("future of kept of load");
        Script both = new Script(Answer.TOKEN);
        assertThat(BuiltClass.call(Weaving.BLOCKING_AND_INVALIDATING.weave(body), both, arguments))
                .isEqualTo(outcome);
        assertThat(both.events()).hasSize(4).endsWith("exit with " + outcome + ", pending of load");
        return outcome;
    }

    private static Object[] ints(int count) {
        return Collections.nCopies(count, 1).toArray();
    }

    /** A return for numbers below zero, with a frame behind it. */
    private static void branch(MethodVisitor method) {
        branch(method, () -> {
            BuiltClass.future(method, "early");
            method.visitInsn(Opcodes.ARETURN);
        });
    }

    private static void branch(MethodVisitor method, Runnable returning) {
        Label on = new Label();
        method.visitVarInsn(Opcodes.ILOAD, 0);
        method.visitJumpInsn(Opcodes.IFGE, on);
        returning.run();
        method.visitLabel(on);
    }

    private static void fill(MethodVisitor method, int bytes) {
        for (int i = 0; i < bytes; i++) {
            method.visitInsn(Opcodes.NOP);
        }
    }
}
