package io.asyncache.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonReaderTest {

    @Test
    void values() {
        assertThat(JsonReader.read("{\"a\": [1, 2.5, null, true], \"b\": {\"c\": \"d\"}}"))
                .isEqualTo(Map.of("a", Arrays.asList(1L, 2.5, null, true), "b", Map.of("c", "d")));
        assertThat(JsonReader.read("[]")).isEqualTo(List.of());
        assertThat(JsonReader.read("null")).isNull();
        assertThat(JsonReader.read("123456789012345678901234567890"))
                .isEqualTo(new BigInteger("123456789012345678901234567890"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``              | no JSON: the text is empty
            [1] [2]         | no JSON: more than one value
            {"a": 1, "a": 2}| no JSON: Duplicate field 'a'
            [1,             | no JSON: Unexpected end-of-input
            {a: 1}          | no JSON: Unexpected character
            hello           | no JSON: Unrecognized token 'hello'
            """)
    @DisplayName("what is no JSON is refused, with the reason")
    void faults(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonReader.read(text))
                .withMessageStartingWith(message);
    }
}
