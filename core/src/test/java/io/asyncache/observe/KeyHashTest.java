package io.asyncache.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.asyncache.key.ArrayPart;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeyHashTest {

    private static long hash(@Nullable Object... parts) {
        return KeyHash.of(1, 0, parts);
    }

    static Stream<Object> values() {
        UUID id = new UUID(1, 2);
        return Stream.of(
                "text", "", 1, 1L, (short) 1, (byte) 1, 1.5, 'c', true, id, List.of("a", 1), ArrayPart.of(new int[] {
                    1, 2
                }));
    }

    @ParameterizedTest
    @MethodSource("values")
    @DisplayName("equal parts have equal hashes")
    void equalParts(Object value) {
        Object other = value instanceof String text ? new String(text) : value;
        assertThat(hash(value, "x")).isEqualTo(hash(other, "x"));
    }

    @Test
    @DisplayName("lists of different classes are equal if their elements are")
    void lists() {
        assertThat(hash(List.of("a", "b"))).isEqualTo(hash(new ArrayList<>(Arrays.asList("a", "b"))));
        assertThat(hash(List.of("a", "b"))).isNotEqualTo(hash(List.of("b", "a")));
    }

    @Test
    @DisplayName("whatever differs has another hash")
    void differentParts() {
        Set<Long> hashes = new HashSet<>();
        values().forEach(value -> hashes.add(hash(value)));
        hashes.add(hash());
        hashes.add(hash((Object) null));
        hashes.add(hash(null, null));
        hashes.add(hash(0));
        hashes.add(KeyHash.of(2, 0, new Object[] {1}));
        hashes.add(KeyHash.of(1, 1, new Object[] {1}));
        assertThat(hashes).hasSize((int) values().count() + 6);
    }

    @Test
    @DisplayName("a million keys of small numbers and texts, whose hash codes clash, are told apart")
    void manyKeys() {
        Set<Long> hashes = new HashSet<>();
        for (int a = 0; a < 500; a++) {
            for (int b = 0; b < 500; b++) {
                hashes.add(hash(a, b));
                hashes.add(hash(List.of(a, b)));
                hashes.add(hash("key " + a, "of " + b));
                hashes.add(hash(a * 500 + b));
            }
        }
        assertThat(hashes).hasSize(1_000_000);
    }
}
