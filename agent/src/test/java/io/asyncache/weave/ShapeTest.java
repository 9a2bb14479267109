package io.asyncache.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ObjectStreamClass;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Opcodes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What reflection and other agents see of a woven class. */
class ShapeTest {

    private static final Map<String, byte[]> FIXTURES = ClassFiles.ofFixtures();
    private static final String SERIAL = "io.asyncache.weave.fixture.Serial";

    @ParameterizedTest
    @EnumSource
    @DisplayName("S26 reflection shows the same members, flags, signatures and annotations")
    void keepsWhatReflectionShows(Weaving weaving) throws Exception {
        Map<String, byte[]> woven = ClassFiles.changed(FIXTURES, weaving::weave);
        for (String name : FIXTURES.keySet()) {
            if (!name.endsWith("package-info")) {
                assertThat(shape(name, woven)).isEqualTo(shape(name, FIXTURES)).isNotEmpty();
            }
        }
        assertThat(shape(SERIAL, woven)).anyMatch(line -> line.contains("Mark(\"parameter\")"));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("S26 the computed serialVersionUID is the same")
    void keepsTheSerialVersionUid(Weaving weaving) throws Exception {
        Map<String, byte[]> woven = ClassFiles.changed(FIXTURES, weaving::weave);

        assertThat(ObjectStreamClass.lookup(load(SERIAL, woven)).getSerialVersionUID())
                .isEqualTo(ObjectStreamClass.lookup(load(SERIAL, FIXTURES)).getSerialVersionUID());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("S26 all of a class file but the bodies is the same")
    void keepsAllButTheBodies(Weaving weaving) {
        Map<String, byte[]> woven = ClassFiles.changed(FIXTURES, weaving::weave);

        for (String name : FIXTURES.keySet()) {
            assertThat(withoutCode(woven.get(name))).isEqualTo(withoutCode(FIXTURES.get(name)));
        }
    }

    @Test
    @DisplayName("a method that is not selected is copied byte for byte")
    void copiesOtherMethods() {
        byte[] original = FIXTURES.get(SERIAL);
        Map<String, byte[]> before = MethodInfos.of(original);
        Map<String, byte[]> after = MethodInfos.of(Weaving.some(original, "*.Serial.taken(..)"));

        assertThat(after.keySet()).isEqualTo(before.keySet()).hasSize(6);
        after.forEach((method, bytes) -> {
            boolean same = Arrays.equals(bytes, before.get(method));
            assertThat(same).as(method).isEqualTo(!method.startsWith("taken("));
        });
    }

    private static Class<?> load(String name, Map<String, byte[]> classFiles) throws ClassNotFoundException {
        return Class.forName(name, true, new FixtureLoader(classFiles));
    }

    private static List<String> shape(String name, Map<String, byte[]> classFiles) throws ClassNotFoundException {
        Class<?> type = load(name, classFiles);
        List<String> lines = new ArrayList<>();
        lines.add(type.toGenericString() + type.getModifiers() + annotations(type));
        for (Field field : type.getDeclaredFields()) {
            lines.add(field.toGenericString() + field.getModifiers() + annotations(field));
        }
        List<Executable> executables = new ArrayList<>(List.of(type.getDeclaredMethods()));
        Collections.addAll(executables, type.getDeclaredConstructors());
        for (Executable each : executables) {
            lines.add(each.toGenericString()
                    + each.getModifiers()
                    + annotations(each)
                    + Arrays.deepToString(each.getParameterAnnotations())
                    + Arrays.toString(each.getParameters())
                    + (each instanceof Method method ? annotations(method.getAnnotatedReturnType()) : ""));
        }
        Collections.sort(lines);
        return lines;
    }

    private static String annotations(AnnotatedElement element) {
        return Arrays.toString(element.getAnnotations());
    }

    private static byte[] withoutCode(byte[] classFile) {
        ClassWriter writer = new ClassWriter(0);
        ClassVisitor all = new ClassVisitor(Opcodes.ASM9, writer) {};
        new ClassReader(classFile).accept(all, ClassReader.SKIP_CODE);
        return writer.toByteArray();
    }
}
