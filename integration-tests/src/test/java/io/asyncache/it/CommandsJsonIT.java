package io.asyncache.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What {@code --json} gives to a program is JSON, with the members that the documents name. */
class CommandsJsonIT {
    private static final String YAML = """
            caches:
              users: { maximum-size: 10 }
            methods:
              - { match: operated.Main.fetch(String), cache: users }
            """;
    private static final String FAULTY = "caches:\n  users: { maximum-sise: 10 }\n";

    private static final List<String> OF_STATUS =
            List.of("version", "configuration", "enabled", "startedAt", "lastReload", "problems", "caches", "rules");
    private static final List<String> OF_WRITTEN_RULE =
            List.of("kind", "line", "column", "match", "mode", "caches", "key", "after");

    /** An attribute of a cache's bean in the document: the first cells of its table. */
    private static final Pattern ATTRIBUTES = Pattern.compile("(?m)^\\| ((?:`[A-Z]\\w+`(?:, )?)+) \\|");

    private static List<String> documentedFigures() {
        String document = Workspace.read(Path.of("../docs/management.md"));
        String table = document.substring(
                document.indexOf("### A cache's attributes"), document.indexOf("Counts run from the agent's start"));
        List<String> names = new ArrayList<>();
        ATTRIBUTES.matcher(table).results().forEach(row -> {
            for (String name : row.group(1).replace("`", "").split(", ")) {
                if (!name.startsWith("WouldHave")) {
                    names.add(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1));
                }
            }
        });
        return names;
    }

    @EveryJdk
    @DisplayName("status, top, evict and reload beside an application")
    void running(Jdk jdk) {
        ChildJvm child = ChildJvm.on(jdk);
        RunningJvm application = child.agent(YAML)
                .classPath(TestApp.named("operated").classes())
                .main("operated.Main")
                .start();
        application.say("fetch you\nfetch you\npath\n");
        application.awaitStdout(text -> text.contains("class path="));
        Operator operator = Operator.on(jdk);

        JsonNode status = Json.of(operator.run("status", application, "--json"));
        Outcome top = operator.run("top", application, "--json", "--count", "2", "--interval", "0.1");
        JsonNode evicted = Json.of(operator.run("evict", application, "users", "you", "--json"));
        JsonNode reloaded = Json.of(operator.run("reload", application, "--json"));
        child.configuration(FAULTY);
        JsonNode refused = Json.of(operator.run("reload", application, "--json"), 1);
        application.end();

        assertThat(Json.members(status)).isEqualTo(OF_STATUS);
        JsonNode users = status.at("/caches/0");
        assertThat(documentedFigures()).contains("enabled", "hits", "meanLoadMillis");
        assertThat(Json.members(users))
                .containsExactlyInAnyOrderElementsOf(concat("name", documentedFigures(), "wouldHave"));
        assertThat(users.get("name").textValue()).isEqualTo("users");
        assertThat(users.get("hits").intValue()).isEqualTo(1);
        assertThat(users.get("maximum").intValue()).isEqualTo(10);
        assertThat(Json.members(status.at("/rules/0")))
                .containsExactly("position", "selector", "kind", "mode", "caches", "matchedMethods", "methods", "why");
        assertThat(top.status()).as(top.stderr()).isZero();
        assertThat(Json.all(top.stdout()))
                .hasSize(2)
                .allSatisfy(each -> assertThat(Json.members(each)).isEqualTo(OF_STATUS));
        assertThat(evicted.toString()).isEqualTo("{\"evicted\":1}");
        assertThat(reloaded.toString()).isEqualTo("{\"problems\":[]}");
        assertThat(refused.at("/problems/0").textValue())
                .matches(".*asyncache\\.yaml:2:12: unknown key 'maximum-sise'.*did you mean 'maximum-size'\\?");
    }

    private static List<String> concat(String first, List<String> then, String last) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(then);
        all.add(last);
        return all;
    }

    @Test
    @DisplayName("validate, match and explain without one")
    void alone() {
        Path directory = Workspace.directory("json");
        Path file = Workspace.write(directory.resolve("asyncache.yaml"), YAML);
        Path faulty = Workspace.write(directory.resolve("faulty.yaml"), FAULTY);
        Path classes = TestApp.named("operated").classes();
        String validate = "validate " + file + " --json";
        String refuse = "validate " + faulty + " --json";
        String match = "match " + file + " --json --classpath " + classes;
        String explain = "explain " + file + " operated.Main.fetch --json --classpath " + classes;

        Map<String, Outcome> outcomes =
                Operator.on(Jdks.running().get(0)).runAll(List.of(validate, refuse, match, explain));

        assertThat(Json.of(outcomes.get(validate)).toString())
                .isEqualTo("{\"file\":\"" + file + "\",\"valid\":true,\"problems\":[]}");
        JsonNode refused = Json.of(outcomes.get(refuse), 1);
        assertThat(refused.get("valid").booleanValue()).isFalse();
        assertThat(Json.members(refused.at("/problems/0"))).containsExactly("line", "column", "message");
        JsonNode matched = Json.of(outcomes.get(match));
        assertThat(Json.members(matched)).containsExactly("file", "enabled", "classes", "rules", "unreadable");
        JsonNode rule = matched.at("/rules/0");
        assertThat(Json.members(rule)).containsExactly("rule", "methods", "leftOut", "nothing");
        assertThat(Json.members(rule.get("rule"))).isEqualTo(OF_WRITTEN_RULE);
        assertThat(rule.at("/methods/0/key").toString())
                .isEqualTo("{\"parts\":[\"name\"],\"vary\":[],\"eachReceiver\":false}");
        JsonNode explained = Json.of(outcomes.get(explain)).at("/methods/0");
        assertThat(Json.members(explained)).containsExactly("method", "cached", "key", "rules");
        assertThat(Json.members(explained.at("/rules/0"))).containsExactly("rule", "takes", "why");
        assertThat(Json.members(explained.at("/rules/0/rule"))).isEqualTo(OF_WRITTEN_RULE);
    }
}
