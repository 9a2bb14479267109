package io.asyncache.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.asyncache.config.ConfigurationReader;
import io.asyncache.config.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents show as a configuration is one; what they show as faulty is refused, with the messages shown. */
class DocumentedYamlTest {

    static List<YamlBlock> blocks() throws IOException {
        Path root = Path.of(System.getProperty("asyncache.root", ".."));
        List<Path> documents = new ArrayList<>(List.of(root.resolve("README.md")));
        try (Stream<Path> files = Files.list(root.resolve("docs"))) {
            files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
        }
        List<YamlBlock> blocks = new ArrayList<>();
        for (Path document : documents) {
            blocks.addAll(YamlBlock.in(root.relativize(document).toString(), Files.readAllLines(document)));
        }
        return blocks;
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void isReadAsTheDocumentSays(YamlBlock block) {
        Reading reading =
                ConfigurationReader.read("asyncache.yaml", block.text().getBytes(StandardCharsets.UTF_8));
        List<String> messages = reading.problems().stream()
                .map(problem -> "[asyncache] ERROR " + problem)
                .toList();

        assertThat(messages).isEqualTo(block.messages());
        assertThat(messages.isEmpty()).isEqualTo(!block.faulty());
    }
}
