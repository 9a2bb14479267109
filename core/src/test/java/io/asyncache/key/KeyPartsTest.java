package io.asyncache.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KeyPartsTest {

    private static final Scope SCOPE = new Receivers(new Object()).scope(new Object());

    private static KeyParts parts(Object... values) {
        return KeyParts.of(values);
    }

    private static Key key(Object... parts) {
        return Key.ofParts(SCOPE, parts);
    }

    @Test
    @DisplayName("S22 they are in keys of any receiver that begin with them and end with the variant parts")
    void isIn() {
        assertThat(parts("a", 1).isIn(key("a", 1), 0)).isTrue();
        assertThat(parts("a", 1).isIn(key("a", 1, "tenant"), 1)).isTrue();
        assertThat(parts("a", 1).isIn(key("a", 1, "tenant"), 0)).isFalse();
        assertThat(parts("a", 1).isIn(key("a", 2), 0)).isFalse();
        assertThat(parts("a").isIn(key("a", 1), 0)).isFalse();
        assertThat(parts().isIn(key(), 0)).isTrue();
        assertThat(parts((Object) null).isIn(key((Object) null), 0)).isTrue();
        assertThat(parts((Object) null).isIn(key("a"), 0)).isFalse();
        assertThat(parts("a").isIn(key((Object) null), 0)).isFalse();
    }

    @Test
    @DisplayName("S22 whole numbers are compared by value, whatever their width")
    void widths() {
        for (Object seven : List.of(7, 7L, (short) 7, (byte) 7)) {
            for (Object kept : List.of(7, 7L, (short) 7, (byte) 7)) {
                assertThat(parts(seven).isIn(key(kept), 0)).isTrue();
            }
            assertThat(parts(seven).isIn(key(7.0), 0)).isFalse();
            assertThat(parts(seven).isIn(key("7"), 0)).isFalse();
        }
        assertThat(parts(-1).isIn(key(-1L), 0)).isTrue();
        assertThat(parts(0xFFFFFFFFL).isIn(key(-1), 0)).isFalse();
    }

    @Test
    @DisplayName("S15 S22 arrays are compared by content, and copied")
    void arrays() {
        int[] array = {1, 2};
        KeyParts parts = parts((Object) array);
        array[0] = 3;
        assertThat(parts.isIn(key(ArrayPart.of(new int[] {1, 2})), 0)).isTrue();
        assertThat(parts.isIn(key(ArrayPart.of(array)), 0)).isFalse();
        assertThat(parts.fit(List.of(int[].class))).isEqualTo(KeyParts.Fit.EXACT);
        assertThat(parts.fit(List.of(long[].class))).isEqualTo(KeyParts.Fit.NONE);
        assertThat(parts.key(SCOPE, List.of(int[].class))).isEqualTo(key(ArrayPart.of(new int[] {1, 2})));
    }

    @Test
    @DisplayName("S22 the one key that has them is made with the widths that the method declares")
    void exact() {
        assertThat(parts(7L).fit(List.of(int.class))).isEqualTo(KeyParts.Fit.EXACT);
        assertThat(parts(7L).key(SCOPE, List.of(int.class))).isEqualTo(key(7));
        assertThat(parts(7).key(SCOPE, List.of(Long.class))).isEqualTo(key(7L));
        assertThat(parts(7).key(SCOPE, List.of(short.class))).isEqualTo(key((short) 7));
        assertThat(parts(7).key(SCOPE, List.of(Byte.class))).isEqualTo(key((byte) 7));
        assertThat(parts("a", null).fit(List.of(String.class, Object.class))).isEqualTo(KeyParts.Fit.EXACT);
        assertThat(parts("a", null).key(SCOPE, List.of(String.class, Object.class)))
                .isEqualTo(key("a", null));
        assertThat(parts().key(SCOPE, List.of())).isEqualTo(Key.of(SCOPE));
        assertThat(parts(1, 2, 3, 4).key(SCOPE, List.of(int.class, int.class, int.class, long.class)))
                .isEqualTo(Key.ofAll(SCOPE, new Object[] {1, 2, 3, 4L}));
    }

    @Test
    @DisplayName("S22 where a type leaves a number's width open, keys must be looked for")
    void open() {
        assertThat(parts(7).fit(List.of(Object.class))).isEqualTo(KeyParts.Fit.OPEN);
        assertThat(parts(7).fit(List.of(Number.class))).isEqualTo(KeyParts.Fit.OPEN);
        assertThat(parts(7).fit(List.of(Comparable.class))).isEqualTo(KeyParts.Fit.OPEN);
        assertThat(parts("a").fit(List.of(Object.class))).isEqualTo(KeyParts.Fit.EXACT);
    }

    @Test
    @DisplayName("S22 parts that no key of the declared types can have are told apart")
    void none() {
        assertThat(parts(7).fit(List.of(String.class))).isEqualTo(KeyParts.Fit.NONE);
        assertThat(parts("7").fit(List.of(int.class))).isEqualTo(KeyParts.Fit.NONE);
        assertThat(parts(7).fit(List.of(double.class))).isEqualTo(KeyParts.Fit.NONE);
        assertThat(parts(1L << 40).fit(List.of(int.class))).isEqualTo(KeyParts.Fit.ABSENT);
        assertThat(parts(300).fit(List.of(byte.class))).isEqualTo(KeyParts.Fit.ABSENT);
        assertThat(parts(7).fit(List.of(int.class, int.class))).isEqualTo(KeyParts.Fit.NONE);
        assertThat(parts().fit(List.of(int.class))).isEqualTo(KeyParts.Fit.NONE);
        assertThat(parts(true).fit(List.of(boolean.class))).isEqualTo(KeyParts.Fit.EXACT);
    }

    @Test
    @DisplayName("two are equal by their parts, numbers by value")
    void equality() {
        assertThat(parts(7, "a")).isEqualTo(parts(7L, "a")).hasSameHashCodeAs(parts(7L, "a"));
        assertThat(parts(7)).isNotEqualTo(parts(8)).isNotEqualTo(parts(7, 7));
    }
}
