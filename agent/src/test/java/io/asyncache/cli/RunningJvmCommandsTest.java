package io.asyncache.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands beside a running application say where there is none. */
class RunningJvmCommandsTest {

    private static Run run(String line) {
        return Run.of(Arrays.stream(line.split(" ")).toArray());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status 999999999",
                "status 999999999 --json",
                "top 999999999 --count 1",
                "enable 999999999 users quotes",
                "disable 999999999 users --clear",
                "clear 999999999",
                "evict 999999999 users 1 -- -2",
                "reload 999999999"
            })
    @DisplayName("a JVM that isn't there is a finding")
    void nobody(String line) {
        Run run = run(line);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("there is no process 999999999; `jps` lists JVMs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"status com.acme.Nowhere$", "reload com.acme.Nowhere$"})
    void noName(String line) {
        Run run = run(line);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).startsWith("no JVM of yours has 'com.acme.Nowhere$' in its main class's or jar's name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attach 999999999",
                "status",
                "status 1 2",
                "top 999999999 --interval 0",
                "top 999999999 --interval NaN",
                "top 999999999 --count 0",
                "enable 999999999 --clear",
                "evict 999999999 users"
            })
    void wrongUsage(String line) {
        Run run = run(line);

        assertThat(run.status()).as(run.err()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("See java -jar asyncache-agent.jar " + line.split(" ")[0] + " --help");
    }
}
