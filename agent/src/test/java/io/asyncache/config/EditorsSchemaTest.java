package io.asyncache.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * The schema for editors against the reader. {@link Texts} holds it to the texts of all other tests of this room as
 * well.
 */
class EditorsSchemaTest {

    private static final Pattern YAML_BLOCK = Pattern.compile("(?ms)^```yaml\\n(.*?)^```");

    /** A part of a file begins with another key. */
    private static final Pattern WHOLE =
            Pattern.compile("(?s)(\\s*#[^\\n]*\\n|\\s*\\n)*(methods|caches|defaults|enabled|watch):.*");

    static List<File> faultyFiles() {
        return FaultyFilesTest.files().stream().map(File::new).toList();
    }

    static List<File> examples() {
        return files("../config-examples/examples", ".yaml");
    }

    static List<String> documentedBlocks() throws IOException {
        List<String> blocks = new ArrayList<>();
        List<File> documents = new ArrayList<>(files("../docs", ".md"));
        documents.add(new File("../README.md"));
        for (File document : documents) {
            YAML_BLOCK
                    .matcher(Files.readString(document.toPath()))
                    .results()
                    .map(MatchResult::group)
                    .map(block -> block.substring("```yaml\n".length(), block.length() - "```".length()))
                    .forEach(blocks::add);
        }
        return blocks.stream().filter(block -> WHOLE.matcher(block).matches()).toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void takesEveryExample(File example) throws IOException {
        String text = Files.readString(example.toPath());
        Reading reading = Texts.readAlone(text);

        assertThat(reading.problems()).isEmpty();
        assertThat(EditorsSchema.disagreements(text, reading)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documentedBlocks")
    void agreesOnWhatTheDocumentsShow(String block) {
        boolean isWhole = block.matches("(?s)(#[^\n]*\n|\\s*\n)*(methods|caches|defaults|enabled|watch):.*");

        if (isWhole) {
            assertThat(EditorsSchema.disagreements(block, Texts.readAlone(block)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("faultyFiles")
    void seesWhatIsFaultyWhereItIs(File file) throws IOException {
        String text = Files.readString(file.toPath());

        assertThat(EditorsSchema.disagreements(text, Texts.readAlone(text))).isEmpty();
    }

    @Test
    void noReasonIsGivenInVain() throws IOException {
        Set<Pattern> needed = new HashSet<>();
        for (File file : faultyFiles()) {
            String text = Files.readString(file.toPath());
            EditorsSchema.missed(text, Texts.readAlone(text))
                    .forEach(problem -> needed.addAll(EditorsSchema.reasons(problem)));
        }

        assertThat(needed).containsExactlyInAnyOrderElementsOf(EditorsSchema.BEYOND_A_SCHEMA.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"watch: off", "watch: 2s", "methods: [ { match: a.B.c(), mode: observe } ]"})
    void knowsTheWordsOfTheContract(String yaml) {
        assertThat(EditorsSchema.disagreements(yaml, Texts.readAlone(""))).isEmpty();
    }

    @Test
    void hasTheWordsOfTheVocabulary() {
        assertKeys("", Vocabulary.FILE);
        assertKeys("/definitions/settings", Vocabulary.CACHE);
        assertKeys("/definitions/failures", Vocabulary.FAILURES);
        assertKeys("/definitions/method", Vocabulary.METHOD);
        assertKeys("/definitions/invalidation", Vocabulary.INVALIDATION);
        assertWords("/definitions/settings/properties/policy/enum", Vocabulary.POLICY);
        assertWords("/definitions/settings/properties/values/enum", Vocabulary.VALUES);
        assertWords("/definitions/method/properties/instance/enum", Vocabulary.INSTANCE);
        assertWords("/definitions/method/properties/mode/anyOf/0/enum", Vocabulary.MODE);
        assertWords("/definitions/invalidation/properties/after/enum", Vocabulary.MOMENT);
    }

    @Test
    void describesEveryKey() {
        for (String place : List.of("", "/definitions/settings", "/definitions/method", "/definitions/invalidation")) {
            for (JsonNode property : EditorsSchema.SOURCE.at(place + "/properties")) {
                assertThat(property.path("description").asString())
                        .as(property.toString())
                        .endsWith(".");
            }
        }
    }

    private static void assertKeys(String place, Vocabulary words) {
        JsonNode mapping = EditorsSchema.SOURCE.at(place);

        assertThat(mapping.get("properties").propertyNames()).containsExactlyInAnyOrderElementsOf(all(words));
        assertThat(mapping.get("additionalProperties").asBoolean(true)).isFalse();
    }

    private static void assertWords(String place, Vocabulary words) {
        assertThat(EditorsSchema.SOURCE.at(place).valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrderElementsOf(all(words));
    }

    private static List<String> all(Vocabulary words) {
        return Stream.concat(words.supported().stream(), words.later().stream()).toList();
    }

    private static List<File> files(String directory, String ending) {
        File[] files = new File(directory).listFiles(file -> file.getName().endsWith(ending));
        return Stream.of(Objects.requireNonNull(files)).sorted().toList();
    }
}
