package io.asyncache.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How every command of the built jar is used, and what it says when it is used wrongly; no application runs. */
class CommandsIT {
    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");

    private static final Map<String, String> OPTIONS = Map.ofEntries(
            Map.entry("validate", "--help --json"),
            Map.entry("match", "--classpath --help --json"),
            Map.entry("explain", "--classpath --help --json"),
            Map.entry("attach", "--config --help --log-file --log-level"),
            Map.entry("status", "--help --json"),
            Map.entry("top", "--count --help --interval --json"),
            Map.entry("enable", "--help"),
            Map.entry("disable", "--clear --help"),
            Map.entry("clear", "--help"),
            Map.entry("evict", "--help --json"),
            Map.entry("reload", "--help --json"),
            Map.entry("completion", "--help"));

    /** Each command once, with what is missing or too much. */
    private static final Map<String, String> WRONG = Map.ofEntries(
            Map.entry("validate", "Missing required parameter: 'FILE'"),
            Map.entry("match asyncache.yaml", "Missing required option: '--classpath=APP.jar'"),
            Map.entry("explain asyncache.yaml --classpath .", "Missing required parameter: 'CLASS.METHOD'"),
            Map.entry("attach 1", "Missing required option: '--config=FILE'"),
            Map.entry("status", "Missing required parameter: 'PID'"),
            Map.entry("top 1 --interval soon", "Invalid value for option '--interval': 'soon' is not a double"),
            Map.entry("enable 1 --clear", "Unknown option: '--clear'"),
            Map.entry("disable 1 --claer", "Unknown option: '--claer'"),
            Map.entry("clear", "Missing required parameter: 'PID'"),
            Map.entry("evict 1 users", "Missing required parameter: 'KEY'"),
            Map.entry("reload 1 2", "Unmatched argument at index 2: '2'"),
            Map.entry("completion bash", "Unmatched argument at index 1: 'bash'"));

    /** Words are read alike by every JDK. */
    private static Operator operator() {
        return Operator.on(Jdks.running().get(0));
    }

    @Test
    @DisplayName("--help of each command names its options, and the jar's names the commands")
    void help() {
        List<String> lines =
                OPTIONS.keySet().stream().map(command -> command + " --help").toList();

        operator().runAll(lines).forEach((line, outcome) -> {
            String command = line.split(" ")[0];
            assertThat(outcome.status()).as(line).isZero();
            assertThat(outcome.stderr()).as(line).isEmpty();
            assertThat(outcome.stdout()).startsWith("Usage: java -jar asyncache-agent.jar " + command);
            assertThat(optionsIn(outcome.stdout())).as(line).isEqualTo(OPTIONS.get(command));
        });
        Outcome all = operator().run(List.of("--help"));
        assertThat(all.lines().stream()
                        .filter(line -> line.matches(" {2}[a-z]+ {2,}[A-Z].*"))
                        .map(line -> line.trim().split(" ")[0]))
                .containsExactlyInAnyOrderElementsOf(OPTIONS.keySet());
    }

    private static String optionsIn(String help) {
        return OPTION.matcher(help)
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }

    @Test
    @DisplayName("wrong usage of each command has status 2, and says what is wrong and where help is")
    void wrongUsage() {
        assertThat(WRONG.keySet().stream().map(line -> line.split(" ")[0]))
                .containsExactlyInAnyOrderElementsOf(OPTIONS.keySet());

        operator().runAll(WRONG.keySet()).forEach((line, outcome) -> {
            assertThat(outcome.status()).as(line).isEqualTo(2);
            assertThat(outcome.stdout()).as(line).isEmpty();
            assertThat(outcome.stderr())
                    .startsWith(WRONG.get(line))
                    .endsWith("See java -jar asyncache-agent.jar " + line.split(" ")[0] + " --help\n");
        });
    }
}
