package io.asyncache.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArrayPartTest {

    /** Makes an equal array each time. */
    static Stream<Supplier<Object>> arrays() {
        return Stream.of(
                () -> new int[] {1, 2},
                () -> new long[] {1, 2},
                () -> new short[] {1, 2},
                () -> new byte[] {1, 2},
                () -> new char[] {1, 2},
                () -> new boolean[] {true, false},
                () -> new float[] {1, Float.NaN},
                () -> new double[] {1, Double.NaN},
                () -> new Object[] {1, 2},
                () -> new Integer[] {1, 2},
                () -> new String[] {"a", null},
                () -> new String[] {null, "a"},
                () -> new Object[] {new int[] {1, 2}, null},
                () -> new int[][] {{1, 2}, null, {}},
                () -> new long[][] {{1, 2}, null, {}},
                () -> new Object[] {List.of(1), new Object[] {new String[] {"a"}}},
                () -> new float[] {0f},
                () -> new float[] {-0f},
                () -> new double[] {0d},
                () -> new double[] {-0d},
                () -> new int[0],
                () -> new long[0],
                () -> new Object[0],
                () -> new String[0],
                () -> new int[0][]);
    }

    @ParameterizedTest
    @MethodSource("arrays")
    @DisplayName("S15 arrays of one component type and content are equal, and no others")
    void equality(Supplier<Object> array) {
        Object part = ArrayPart.of(array.get());
        List<Object> all = arrays().map(each -> ArrayPart.of(each.get())).toList();

        assertThat(all.stream().filter(part::equals))
                .hasSize(1)
                .allSatisfy(same -> assertThat(same).hasSameHashCodeAs(part));
    }

    @Test
    @DisplayName("S15 what is written afterwards, at whatever depth, doesn't reach the copy")
    void copies() {
        int[] ints = {1, 2};
        Object[] inner = {ints, "a"};
        Object[] outer = {inner};
        Object part = ArrayPart.of(outer);
        Object same = ArrayPart.of(new Object[] {new Object[] {new int[] {1, 2}, "a"}});

        ints[0] = 7;
        inner[1] = "b";
        outer[0] = null;

        assertThat(part).isEqualTo(same).hasToString("[[[1, 2], a]]");
    }

    @Test
    @DisplayName("S15 what is no array stays what it is")
    void others() {
        Object value = new Object();
        assertThat(ArrayPart.of(value)).isSameAs(value);
        assertThat(ArrayPart.of(null)).isNull();
        List<int[]> list = List.of(new int[0]);
        assertThat(ArrayPart.of(list)).isSameAs(list);
    }

    @Test
    @DisplayName("S16 an array that holds itself has no key")
    void circle() {
        Object[] circle = new Object[2];
        circle[0] = circle;
        circle[1] = circle;
        assertThatThrownBy(() -> ArrayPart.of(circle))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("arrays nested deeper than 64 levels, or in a circle");
    }

    @Test
    @DisplayName("S16 neither has one whose parts, taken apart, are more than a machine can hold")
    void explosion() {
        Object[] array = {};
        for (int i = 0; i < 60; i++) {
            array = new Object[] {array, array};
        }
        Object[] doubled = array;
        assertThatThrownBy(() -> ArrayPart.of(doubled))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("more than 1000000 arrays within one");
    }
}
