package io.asyncache.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesIT {

    static Stream<Example> examples() {
        return Example.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void saysFirstWhenToUseIt(Example example) {
        assertThat(example.lines().get(0)).startsWith("# When: ");
        assertThat(example.promised()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void doesWhatItPromises(Example example, @TempDir Path directory) throws Exception {
        ExampleRun run = ExampleRun.of(example, directory);

        assertThat(run.output()).as(String.join("\n", run.errors())).isEqualTo(example.promised());
        assertThat(run.status()).isZero();
        assertThat(run.said())
                .singleElement()
                .asString()
                .matches("\\[asyncache] asyncache \\S+, .*" + example.name()
                        + "\\.yaml: (\\d+ caches?, )?\\d+ method rules?.*");
    }
}
