package io.asyncache.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;

class JdkToolsIT {

    @EveryJdk
    @DisplayName("keytool under JAVA_TOOL_OPTIONS says what it says without")
    void keytool(Jdk jdk) {
        assertSilent(jdk, "keytool", "-help");
    }

    @EveryJdk
    @DisplayName("javac under JAVA_TOOL_OPTIONS says what it says without")
    void javac(Jdk jdk) {
        assertSilent(jdk, "javac", "-version");
    }

    @EveryJdk
    @DisplayName("jar under JAVA_TOOL_OPTIONS says what it says without")
    void jar(Jdk jdk) {
        assertSilent(jdk, "jar", "--version");
    }

    @EveryJdk
    @DisplayName("jcmd under JAVA_TOOL_OPTIONS is silent")
    void jcmd(Jdk jdk) {
        Outcome outcome = underAgent(jdk, "jcmd", "-l");

        assertThat(outcome.status()).isZero();
        assertThat(outcome.stdout()).doesNotContain("[asyncache]");
        assertThat(outcome.agentLines()).isEmpty();
        assertThat(outcome.otherErrorLines()).isEmpty();
    }

    private static void assertSilent(Jdk jdk, String tool, String argument) {
        Outcome plain = ChildJvm.on(jdk).tool(tool, argument).run();
        Outcome outcome = underAgent(jdk, tool, argument);

        assertThat(outcome.stdout()).isEqualTo(plain.stdout());
        assertThat(outcome.agentLines()).isEmpty();
        assertThat(outcome.otherErrorLines()).isEqualTo(plain.otherErrorLines());
        assertThat(outcome.status()).isEqualTo(plain.status());
    }

    private static Outcome underAgent(Jdk jdk, String tool, String argument) {
        ChildJvm child = ChildJvm.on(jdk);
        Path file = child.configuration(HelloApp.FETCH);
        return child.environment("JAVA_TOOL_OPTIONS", "-javaagent:" + AgentJar.path())
                .environment("ASYNCACHE_CONFIG", file.toString())
                .tool(tool, argument)
                .run();
    }
}
