package io.asyncache.manage.jmx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** In JVMs of their own: this one's server is there for good once a test has made it. */
class PlatformServerTest {

    @Test
    @DisplayName(
            "no class of JMX's and no log manager before the application makes its server; then the beans are there")
    void byTheApplication() throws Exception {
        List<String> lines = run("application");

        assertThat(lines).contains("alone", "another 0", "beans 2", "removed 1");
        assertLoadsNothing(lines.subList(0, lines.indexOf("alone")));
    }

    @Test
    @DisplayName("a command has the server made")
    void byACommand() throws Exception {
        List<String> lines = run("command");

        assertThat(lines).contains("alone", "beans 2", "removed 0");
        assertLoadsNothing(lines.subList(0, lines.indexOf("alone")));
    }

    private static void assertLoadsNothing(List<String> lines) {
        assertThat(lines)
                .hasSizeGreaterThan(100)
                .noneMatch(line -> line.startsWith("javax.management."))
                .noneMatch(line -> line.startsWith("java.lang.management."))
                .noneMatch(line -> line.startsWith("java.util.logging."))
                .noneMatch(line -> line.startsWith("io.asyncache.manage.jmx.Bean"));
    }

    private static List<String> run(String how) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        new File(System.getProperty("java.home"), "bin/java").getPath(),
                        "-Xlog:class+load:stdout:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        GuestMain.class.getName(),
                        how)
                .redirectErrorStream(true);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(text).isZero();
        return text.lines().toList();
    }
}
