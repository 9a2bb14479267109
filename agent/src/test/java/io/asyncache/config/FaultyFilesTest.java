package io.asyncache.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each faulty file has beside it every sentence that its reading gives, in order. */
class FaultyFilesTest {

    static List<String> files() {
        File[] files = new File("src/test/resources/config/faulty")
                .listFiles(file -> file.getName().endsWith(".yaml"));
        return Arrays.stream(Objects.requireNonNull(files))
                .map(File::getPath)
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void tellsAllThatIsWrong(String path) throws IOException {
        List<String> expected = Files.readAllLines(new File(path.replace(".yaml", ".expected")).toPath()).stream()
                .map(line -> path + ":" + line)
                .toList();

        assertThat(Texts.sentences(ConfigurationReader.read(new File(path)))).isEqualTo(expected);
    }
}
