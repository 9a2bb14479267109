package io.asyncache.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KeyTest {

    private static final Object METHOD = "method";

    /** All keys that differ in one thing, each made anew. */
    private static List<Key> different() {
        // Not the same object as METHOD, though equal to it: methods are told apart by identity.
        Object otherMethod = new StringBuilder("method").toString();
        return List.of(
                Key.of(METHOD, 0),
                Key.of(METHOD, 1),
                Key.of(otherMethod, 0),
                Key.of(METHOD, 0, null),
                Key.of(METHOD, 0, "a"),
                Key.of(METHOD, 1, "a"),
                Key.of(METHOD, 0, "a", "b"),
                Key.of(METHOD, 0, "b", "a"),
                Key.of(METHOD, 0, "a", null),
                Key.of(METHOD, 0, null, "a"),
                Key.of(METHOD, 0, "a", "b", "c"),
                Key.of(METHOD, 0, "a", "c", "b"),
                Key.of(METHOD, 0, "c", "b", "a"),
                Key.of(METHOD, 0, null, "b", "c"),
                Key.ofAll(METHOD, 0, new Object[] {"a", "b", "c", "d"}),
                Key.ofAll(METHOD, 0, new Object[] {"a", "b", "d", "c"}),
                Key.ofAll(METHOD, 0, new Object[] {"a", "b", "c", null}),
                Key.ofAll(METHOD, 0, new Object[] {"a", "b", "c", "d", "e"}),
                Key.of(METHOD, 0, 0.0),
                Key.of(METHOD, 0, -0.0),
                Key.of(METHOD, 0, Double.NaN),
                Key.of(METHOD, 0, 1),
                Key.of(METHOD, 0, 1L),
                Key.of(METHOD, 0, 'a'));
    }

    @Test
    @DisplayName("S14 keys are equal if method, receiver and every part are, and only then")
    void equality() {
        List<Key> keys = different();
        List<Key> again = different();
        for (int i = 0; i < keys.size(); i++) {
            for (int j = 0; j < keys.size(); j++) {
                boolean sameMethod = i != 2 || j != 2;
                assertThat(keys.get(i).equals(again.get(j)))
                        .as("%d and %d", i, j)
                        .isEqualTo(i == j && sameMethod);
            }
            if (i != 2) {
                assertThat(keys.get(i)).hasSameHashCodeAs(again.get(i));
            }
        }
    }

    @Test
    @DisplayName("S15 a part's hash is taken once")
    void hashOnce() {
        AtomicInteger hashed = new AtomicInteger();
        Object part = new Object() {
            @Override
            public int hashCode() {
                return hashed.incrementAndGet();
            }

            @Override
            public boolean equals(Object object) {
                return this == object;
            }
        };
        Key key = Key.of(METHOD, 0, part);
        assertThat(key.hashCode()).isEqualTo(key.hashCode());
        assertThat(hashed).hasValue(1);
    }

    @Test
    @DisplayName("S15 a part that was changed afterwards makes the key unequal to new keys of either content")
    void changed() {
        List<String> part = new ArrayList<>(List.of("a"));
        Key key = Key.of(METHOD, 0, part);
        part.add("b");
        assertThat(key)
                .isNotEqualTo(Key.of(METHOD, 0, List.of("a")))
                .isNotEqualTo(Key.of(METHOD, 0, List.of("a", "b")));
    }

    @Test
    @DisplayName("S22 a key tells its parts, which can't be written into")
    void parts() {
        Key key = Key.ofAll(METHOD, 0, new Object[] {"a", null, "c", 4});
        key.parts()[0] = "changed";
        assertThat(key.parts()).containsExactly("a", null, "c", 4);
        assertThat(Key.of(METHOD, 0, "a", null, "c").parts()).containsExactly("a", null, "c");
        assertThat(Key.of(METHOD, 0, "a", "b").parts()).containsExactly("a", "b");
        assertThat(Key.of(METHOD, 0, "a").parts()).containsExactly("a");
        assertThat(Key.of(METHOD, 0).parts()).isEmpty();
    }
}
