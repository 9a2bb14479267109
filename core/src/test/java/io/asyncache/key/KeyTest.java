package io.asyncache.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KeyTest {

    private static final Receivers RECEIVERS = new Receivers("method");
    private static final Scope SCOPE = RECEIVERS.none();
    private static final Object RECEIVER = new Object();

    /** All keys that differ in one thing, each made anew. */
    private static List<Key> different() {
        // Not the same object as that of SCOPE, though equal to it: methods are told apart by identity.
        Scope otherMethod = new Receivers(new StringBuilder("method").toString()).none();
        return List.of(
                Key.of(SCOPE),
                Key.of(RECEIVERS.scope(RECEIVER)),
                Key.of(otherMethod),
                Key.of(SCOPE, (Object) null),
                Key.of(SCOPE, "a"),
                Key.of(RECEIVERS.scope(RECEIVER), "a"),
                Key.of(SCOPE, "a", "b"),
                Key.of(SCOPE, "b", "a"),
                Key.of(SCOPE, "a", null),
                Key.of(SCOPE, null, "a"),
                Key.of(SCOPE, "a", "b", "c"),
                Key.of(SCOPE, "a", "c", "b"),
                Key.of(SCOPE, "c", "b", "a"),
                Key.of(SCOPE, null, "b", "c"),
                Key.ofAll(SCOPE, new Object[] {"a", "b", "c", "d"}),
                Key.ofAll(SCOPE, new Object[] {"a", "b", "d", "c"}),
                Key.ofAll(SCOPE, new Object[] {"a", "b", "c", null}),
                Key.ofAll(SCOPE, new Object[] {"a", "b", "c", "d", "e"}),
                Key.of(SCOPE, 0.0),
                Key.of(SCOPE, -0.0),
                Key.of(SCOPE, Double.NaN),
                Key.of(SCOPE, 1),
                Key.of(SCOPE, 1L),
                Key.of(SCOPE, 'a'));
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
    @DisplayName("S14 a key is told to be a call's without making the call's key, also where hashes are the same")
    void told() {
        Scope other = RECEIVERS.scope(RECEIVER);
        assertThat(Key.of(SCOPE).is(SCOPE)).isTrue();
        assertThat(Key.of(SCOPE).is(other)).isFalse();
        assertThat(Key.of(SCOPE, 1).is(SCOPE, 1)).isTrue();
        assertThat(Key.of(SCOPE, 1).is(SCOPE, (Object) 1)).isTrue();
        assertThat(Key.of(SCOPE, 1).is(SCOPE, 1L)).isFalse();
        assertThat(Key.of(SCOPE, 1L).is(SCOPE, 1)).isFalse();
        assertThat(Key.of(SCOPE, 1L).is(SCOPE, (Object) 1L)).isTrue();
        assertThat(Key.of(SCOPE, 1L).is(other, 1L)).isFalse();
        assertThat(Key.of(SCOPE, "Aa").is(SCOPE, "Aa")).isTrue();
        assertThat(Key.of(SCOPE, (Object) null).is(SCOPE, (Object) null)).isTrue();

        assertThat(Key.hash(SCOPE, "Aa")).isEqualTo(Key.hash(SCOPE, "BB"));
        assertThat(Key.of(SCOPE, "Aa").is(SCOPE, "BB")).isFalse();
        assertThat(Key.of(SCOPE, "a", "Aa").is(SCOPE, "a", "Aa")).isTrue();
        assertThat(Key.of(SCOPE, "a", "Aa").is(SCOPE, "a", "BB")).isFalse();
        assertThat(Key.of(SCOPE, "Aa", "a").is(SCOPE, "BB", "a")).isFalse();
        assertThat(Key.of(SCOPE, "a", "b", "Aa").is(SCOPE, "a", "b", "Aa")).isTrue();
        assertThat(Key.of(SCOPE, "a", "b", "Aa").is(SCOPE, "a", "b", "BB")).isFalse();
        assertThat(Key.of(SCOPE, "a", "Aa", "b").is(SCOPE, "a", "BB", "b")).isFalse();
        assertThat(Key.of(SCOPE, "Aa", "a", "b").is(SCOPE, "BB", "a", "b")).isFalse();
        assertThat(Key.of(SCOPE, "a", "b").hashCode()).isEqualTo(Key.hash(SCOPE, "a", "b"));
        assertThat(Key.of(SCOPE, "a", "b", "c").hashCode()).isEqualTo(Key.hash(SCOPE, "a", "b", "c"));
        assertThat(Key.of(SCOPE, 7).hashCode()).isEqualTo(Key.hash(SCOPE, 7));
        assertThat(Key.of(SCOPE, 7L).hashCode()).isEqualTo(Key.hash(SCOPE, 7L));
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
        Key key = Key.of(SCOPE, part);
        assertThat(key.hashCode()).isEqualTo(key.hashCode());
        assertThat(hashed).hasValue(1);
    }

    @Test
    @DisplayName("S15 a part that was changed afterwards makes the key unequal to new keys of either content")
    void changed() {
        List<String> part = new ArrayList<>(List.of("a"));
        Key key = Key.of(SCOPE, part);
        part.add("b");
        assertThat(key).isNotEqualTo(Key.of(SCOPE, List.of("a"))).isNotEqualTo(Key.of(SCOPE, List.of("a", "b")));
    }

    @Test
    @DisplayName("S22 a key tells its parts, which can't be written into")
    void parts() {
        Key key = Key.ofAll(SCOPE, new Object[] {"a", null, "c", 4});
        key.parts()[0] = "changed";
        assertThat(key.parts()).containsExactly("a", null, "c", 4);
        assertThat(Key.of(SCOPE, "a", null, "c").parts()).containsExactly("a", null, "c");
        assertThat(Key.of(SCOPE, "a", "b").parts()).containsExactly("a", "b");
        assertThat(Key.of(SCOPE, "a").parts()).containsExactly("a");
        assertThat(Key.of(SCOPE).parts()).isEmpty();
    }
}
