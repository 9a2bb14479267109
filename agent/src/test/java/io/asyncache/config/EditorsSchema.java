package io.asyncache.config;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema that editors have of the file, and whether it says the same as the reader. */
final class EditorsSchema {

    static final JsonNode SOURCE = source();

    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(SOURCE);

    /** What the reader finds and a schema can't, with the reason. */
    static final Map<Pattern, String> BEYOND_A_SCHEMA = Map.ofEntries(
            because("it doesn't know what stands elsewhere in the file", "unknown cache '"),
            because("nor what comes from defaults", "\\(from defaults\\)"),
            because(
                    "nor whether the defaults say what is missing",
                    "needs 'weigher'|needs 'maximum-weight'$|needs an expiry"),
            because("it doesn't compare two values", "must be shorter than"),
            because("nor numbers with a unit or with '_'", "is longer than 292 years|is more than \\d+$"),
            because("expressions have a grammar", "^(key|when|unless|weigher|expire-after|vary): (?!expected)"),
            because("so have selectors", "^match: (?!expected)"),
            because("a name that YAML takes for nothing is a text in JSON", "a cache needs a name"),
            because("JSON has no tags", "^the tag "),
            because("it sees one of two", "is already in line "),
            because("it sees one document at a time", "^a second document"),
            because("it sees what was merged", "^'<<' expects"));

    private EditorsSchema() {}

    /** Where reader and schema differ on a file, in sentences. */
    static List<String> disagreements(String yaml, Reading reading) {
        List<String> disagreements = new ArrayList<>();
        if (reading.problems().isEmpty()) {
            for (EditorsYaml.Version version : EditorsYaml.Version.values()) {
                for (Error error :
                        SCHEMA.validate(EditorsYaml.read(yaml, version).root())) {
                    disagreements.add("valid, but in " + version + " the schema says: " + error);
                }
            }
        }
        for (Problem problem : missed(yaml, reading)) {
            if (reasons(problem).isEmpty()) {
                disagreements.add("the schema doesn't see: " + problem);
            }
        }
        return disagreements;
    }

    /** The reader's problems at whose place the schema finds nothing. */
    static List<Problem> missed(String yaml, Reading reading) {
        if (reading.problems().isEmpty()) {
            return List.of();
        }
        EditorsYaml file;
        try {
            file = EditorsYaml.read(yaml, EditorsYaml.Version.YAML_1_2);
        } catch (YAMLException e) {
            // The editor itself says so, as it does of any YAML.
            return List.of();
        }
        List<Error> errors = SCHEMA.validate(file.root());
        return reading.problems().stream()
                .filter(problem -> errors.stream().noneMatch(error -> sees(file, error, problem)))
                .toList();
    }

    static List<Pattern> reasons(Problem problem) {
        return BEYOND_A_SCHEMA.keySet().stream()
                .filter(pattern -> pattern.matcher(problem.message()).find())
                .toList();
    }

    private static boolean sees(EditorsYaml file, Error error, Problem problem) {
        String pointer = error.getInstanceLocation().toString();
        if (error.getProperty() != null && !error.getKeyword().equals("required")) {
            pointer += "/" + error.getProperty().replace("~", "~0").replace("/", "~1");
        }
        if (!error.getKeyword().equals("false")) {
            return file.holds(pointer, problem.position(), error.getKeyword().equals("uniqueItems"));
        }
        // One key that excludes another: the reader points to the later of both.
        int slash = pointer.lastIndexOf('/');
        return problem.message().contains("'" + pointer.substring(slash + 1))
                && file.holds(pointer.substring(0, slash), problem.position(), true);
    }

    private static Map.Entry<Pattern, String> because(String reason, String sentence) {
        return Map.entry(Pattern.compile(sentence), reason);
    }

    private static JsonNode source() {
        try {
            return JsonMapper.shared().readTree(Files.readString(new File("../docs/asyncache.schema.json").toPath()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
