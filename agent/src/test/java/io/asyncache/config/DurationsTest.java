package io.asyncache.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({
        "250ms, PT0.25S",
        "60s, PT1M",
        "5m, PT5M",
        "1h30m, PT1H30M",
        "2d, PT48H",
        "1d2h3m4s5ms, PT26H3M4.005S",
        "007s, PT7S",
        "PT1M, PT1M",
        "P1DT0.5S, PT24H0.5S",
        "'\"60s\"', PT1M",
        "106751d, PT2562024H",
    })
    void reads(String written, Duration meant) {
        assertThat(Texts.cache("expire-after-write: " + written).expiry().afterWrite())
                .isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"60", "10_000", "1.5", "0"})
    void asksForAUnit(String written) {
        assertThat(problem(written))
                .isEqualTo(
                        "expire-after-write: " + written + " has no unit: write " + written + "s or " + written + "ms");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0s", "0h0m", "PT0S"})
    void refusesNothing(String written) {
        assertThat(problem(written))
                .isEqualTo("expire-after-write: expected a duration longer than 0, found '" + written + "'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"106752d", "99999999999999999999s", "9223372036854775807h", "PT3000000H", "P99999999999999999D"})
    void refusesWhatALongOfNanosecondsCantHold(String written) {
        assertThat(problem(written)).isEqualTo("expire-after-write: '" + written + "' is longer than 292 years");
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "s", "30m1h", "1s1s", "1.5s", "-1s", "1 s", "1S", "5min", "1h30", "PT", "P", "1µs"})
    void refusesWhatIsNoDuration(String written) {
        assertThat(problem(written))
                .isEqualTo("expire-after-write: expected a duration such as 250ms, 60s, 5m, 1h30m, 2d or PT1M, found '"
                        + written + "'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"PT-1S", "-PT5S", "PT-5S", "-PT-5S", "+PT5S", "PT+5S", "PT1H-30M", "P-1DT25H", "--PT5S", "+5s"})
    void refusesSigns(String written) {
        refusesWhatIsNoDuration(written);
    }

    private static String problem(String written) {
        return Texts.read("defaults: { expire-after-write: " + written + " }")
                .problems()
                .get(0)
                .message();
    }
}
