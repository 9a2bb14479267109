package io.asyncache.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.asyncache.manage.FakeOperations;
import io.asyncache.manage.Observed;
import io.asyncache.manage.RuleStatus;
import io.asyncache.manage.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The screens in the documents are of another hour; their heads and titles are what the commands have now. */
class DocumentedScreensTest {

    private static final Path DOCUMENT = Path.of("../docs/command-line.md");
    private static final String ANEW = "`./mvnw -q -DskipTests -Pscreens verify -pl bootstrap,core,agent,demo`";

    /** What columns are told apart by. */
    private static final Pattern GAP = Pattern.compile("\\s{2,}");

    private static final Pattern HEADING = Pattern.compile("[A-Z]{4,}\\b.*");

    private static final Status STATUS = new Status(
            "1.2.3",
            "/etc/app/asyncache.yaml",
            true,
            FakeOperations.START,
            null,
            List.of(),
            List.of(FakeOperations.cache("users", 90, 10, 20, new Observed(900, 80, 700, 6, 0.777, 45_000))),
            List.of(rule("com.acme.Users.find(int)", 1), rule("com.acme.Users.fnd(int)", 0)));

    private static RuleStatus rule(String selector, int methods) {
        return new RuleStatus(
                "/etc/app/asyncache.yaml:3:5",
                selector,
                RuleStatus.Kind.METHOD,
                "cache",
                List.of("users"),
                methods,
                List.of("com.acme.Users.find(int)").subList(0, methods),
                methods == 0 ? "no class com.acme.Users has been loaded" : null);
    }

    @Test
    @DisplayName("the screen of status has the titles and columns that status has")
    void status() throws IOException {
        List<String> now = StatusText.lines(STATUS);
        List<String> documented = documented("status");

        assertThat(headings(documented)).as(ANEW + " writes it anew").isEqualTo(headings(now));
        assertThat(headings(now)).hasSize(4);
        assertThat(words(documented.get(0))).isEqualTo(words(now.get(0)));
        assertThat(words(documented.get(1))).isEqualTo(words(now.get(1)));
    }

    @Test
    @DisplayName("the screen of top has the columns that top has")
    void top() throws IOException {
        LiveTable.Sample sample = new LiveTable.Sample(FakeOperations.START.plusSeconds(1), STATUS);
        List<String> now = LiveTable.lines(null, sample, Integer.MAX_VALUE, Integer.MAX_VALUE);
        List<String> documented = documented("top");

        assertThat(headings(documented)).as(ANEW + " writes it anew").isNotEmpty();
        assertThat(headings(documented))
                .allSatisfy(columns -> assertThat(columns)
                        .as(ANEW + " writes it anew")
                        .isEqualTo(headings(now).get(0)));
        assertThat(words(documented.get(0))).isEqualTo(words(now.get(0)));
        assertThat(documented).allMatch(line -> line.length() <= 100);
    }

    /** The lines that a screen shows, without the command. */
    private static List<String> documented(String name) throws IOException {
        Matcher screen = Pattern.compile("<!-- screen: " + name + " -->\n```\n\\$ java -jar asyncache-agent.jar " + name
                        + " 4711.*\n([^`]+)```\n<!-- /screen -->\n")
                .matcher(Files.readString(DOCUMENT));
        assertThat(screen.find()).as("a screen of " + name + " in " + DOCUMENT).isTrue();
        return screen.group(1).lines().toList();
    }

    private static List<List<String>> headings(List<String> lines) {
        return lines.stream()
                .filter(line -> HEADING.matcher(line).matches())
                .map(line -> List.of(GAP.split(line)))
                .toList();
    }

    /** What is the same whenever it is printed. */
    private static List<String> words(String line) {
        return List.of(line.replaceAll("\\d[\\w.:-]*", "0").split(" "));
    }
}
