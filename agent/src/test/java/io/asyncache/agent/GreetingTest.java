package io.asyncache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.asyncache.config.ConfigurationReader;
import io.asyncache.config.Reading;
import java.io.File;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GreetingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                             | 0 caches, 0 method rules
            caches: { c: { maximum-size: 1 } }                             | 1 cache, 0 method rules
            methods: [ { match: a.B.c(), cache: { maximum-size: 1 } } ]    | 1 cache, 1 method rule
            methods: [ { match: a.B.c(), mode: off } ]                     | 0 caches, 1 method rule
            methods: [ { match: a.B.c(), mode: observe } ]                 | 1 method rule, observing only
            caches: { c: { maximum-size: 1 } }, methods: [ { match: a.B.c(), cache: c, mode: observe }, { match: a.B.d(), mode: observe } ], invalidations: [ { match: a.B.e(), caches: c } ] | 2 method rules, observing only, 1 invalidation rule
            methods: [ { match: a.B.c(), mode: observe }, { match: a.B.d() }, { match: a.B.e(), mode: off } ] | 1 cache, 3 method rules, 1 of them observing only
            enabled: false                                                 | 0 caches, 0 method rules; not enabled, nothing is instrumented
            caches: { c: { maximum-size: 1 } }, methods: [ { match: a.B.c(), cache: c }, { match: a.B.d(), cache: c } ] | 1 cache, 2 method rules
            """)
    void countsCachesAndRules(String yaml, String counts) {
        String text = yaml.startsWith("{") ? yaml : "{ " + yaml + " }";
        Reading reading = ConfigurationReader.read("f", text.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.problems()).isEmpty();

        String greeting = Greeting.of(((Reading.Valid) reading).configuration(), new File("dir/f.yaml"));

        assertThat(greeting)
                .isEqualTo("asyncache " + Version.current() + ", " + new File("dir/f.yaml") + ": " + counts);
        assertThat(Version.current()).matches("\\d+\\.\\d+\\.\\d+.*");
    }
}
