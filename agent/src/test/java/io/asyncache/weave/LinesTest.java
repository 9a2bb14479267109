package io.asyncache.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a person sees of a woven class in a stack trace and in a debugger. */
class LinesTest {

    private static final Map<String, byte[]> FIXTURES = ClassFiles.ofFixtures();

    @ParameterizedTest
    @CsvSource({
        "FUTURES, Exceptions, throwsWhenNegative",
        "FUTURES, Exceptions, tidiesUp",
        "BLOCKING_AND_INVALIDATING, Exceptions, tidiesUp",
        "INVALIDATING, Values, refuse",
        "BLOCKING, Values, parsedOrFailed",
        "BLOCKING_AND_INVALIDATING, Values, parsedOrFailed",
    })
    @DisplayName("S26 a stack trace has the same frames and line numbers")
    void keepsStackTraces(Weaving weaving, String type, String method) throws Exception {
        List<StackTraceElement> woven = stackTrace(ClassFiles.changed(FIXTURES, weaving::weave), type, method);

        assertThat(woven).isEqualTo(stackTrace(FIXTURES, type, method)).isNotEmpty();
        assertThat(woven).allMatch(element -> element.getLineNumber() > 0);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("S26 local variables keep their slots, which debuggers know by number")
    void keepsLocalVariables(Weaving weaving) {
        byte[] loops = ClassFiles.fixture("Loops");
        byte[] values = ClassFiles.fixture("Values");

        assertThat(locals(weaving.weave(loops))).isEqualTo(locals(loops)).contains("count 0 I");
        assertThat(locals(weaving.weave(values))).isEqualTo(locals(values)).contains("wide 4 D");
    }

    private static List<StackTraceElement> stackTrace(Map<String, byte[]> classFiles, String name, String method)
            throws Exception {
        FixtureLoader loader = new FixtureLoader(classFiles, new Script(Script.Answer.TOKEN));
        Class<?> type = loader.loadClass("io.asyncache.weave.fixture." + name);
        try {
            type.getMethod(method, int.class).invoke(type.getConstructor().newInstance(), -1);
            throw new AssertionError("has not thrown");
        } catch (InvocationTargetException thrown) {
            return Arrays.stream(thrown.getCause().getStackTrace())
                    .filter(element -> element.getClassName().contains(".fixture."))
                    .toList();
        }
    }

    private static List<String> locals(byte[] classFile) {
        List<String> found = new ArrayList<>();
        new ClassReader(classFile)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] thrown) {
                                return new MethodVisitor(Opcodes.ASM9) {
                                    @Override
                                    public void visitLocalVariable(
                                            String local, String type, String generic, Label from, Label to, int slot) {
                                        found.add(local + " " + slot + " " + type);
                                    }
                                };
                            }
                        },
                        0);
        return found;
    }
}
