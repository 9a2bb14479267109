package io.asyncache.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class JsonWriterTest {

    /** Not visible from the writer's package. */
    private record Reading(
            String name, List<Integer> values, @Nullable Reading before) {}

    private enum Kind {
        NOT_YET
    }

    @Test
    @DisplayName("a record is an object with its components in their order, whoever may see the record")
    void records() {
        assertThat(JsonWriter.write(new Reading("b", List.of(1, 2), new Reading("a", List.of(), null))))
                .isEqualTo("""
                {
                  "name" : "b",
                  "values" : [
                    1,
                    2
                  ],
                  "before" : {
                    "name" : "a",
                    "values" : [ ],
                    "before" : null
                  }
                }""");
    }

    @Test
    void plainValues() {
        assertThat(JsonWriter.write(null)).isEqualTo("null");
        assertThat(JsonWriter.write(true)).isEqualTo("true");
        assertThat(JsonWriter.write(Long.MIN_VALUE)).isEqualTo("-9223372036854775808");
        assertThat(JsonWriter.write(0.25)).isEqualTo("0.25");
        assertThat(JsonWriter.write(Double.NaN)).isEqualTo("null");
        assertThat(JsonWriter.write(Kind.NOT_YET)).isEqualTo("\"not-yet\"");
    }

    @Test
    @DisplayName("what is written is read as it was")
    void thereAndBack() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("line\nbreak \"quoted\" \\ \u0001 \u00fc \ud83d\ude00", Arrays.asList(1L, -0.5, null, "x", false));
        map.put("", Map.of());

        assertThat(JsonReader.read(JsonWriter.write(map))).isEqualTo(map);
    }

    @Test
    @DisplayName("what has no JSON is refused")
    void others() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonWriter.write(List.of(new Object())))
                .withMessage("no JSON is known for class java.lang.Object");
        assertThatIllegalArgumentException().isThrownBy(() -> JsonWriter.write(new java.math.BigDecimal("1")));
        assertThat(JsonWriter.write(TimeUnit.SECONDS)).isEqualTo("\"seconds\"");
    }
}
