package io.asyncache.attach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceTest {

    @TempDir
    private Path root;

    @BeforeEach
    void jars() throws IOException {
        Files.createDirectories(root.resolve("opt/my agents"));
        jar("opt/other.jar", "com.acme.Other");
        jar("opt/renamed.jar", "io.asyncache.agent.Launcher");
        jar("opt/my agents/asyncache-agent.jar", "io.asyncache.agent.Launcher");
    }

    private void jar(String path, String premain) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, "1.2.3");
        manifest.getMainAttributes().putValue("Premain-Class", premain);
        try (OutputStream out = Files.newOutputStream(root.resolve(path))) {
            new JarOutputStream(out, manifest).close();
        }
    }

    private Trace of(String arguments) {
        return Trace.amongArguments(arguments, "/opt/my agents", root);
    }

    @Test
    @DisplayName("it is the jar that counts, not its name, and its path as the JVM sees it")
    void byItsManifest() {
        assertThat(of("-Xmx1g -javaagent:/opt/other.jar=x -javaagent:/opt/renamed.jar=/etc/a.yaml -Da=b"))
                .isEqualTo(new Trace("/opt/renamed.jar", "1.2.3"));
        assertThat(of("-javaagent:/opt/renamed.jar")).isEqualTo(new Trace("/opt/renamed.jar", "1.2.3"));
    }

    @Test
    void spaces() {
        assertThat(of("-javaagent:/opt/my agents/asyncache-agent.jar -Xmx1g"))
                .isEqualTo(new Trace("/opt/my agents/asyncache-agent.jar", "1.2.3"));
    }

    @Test
    @DisplayName("a path is relative to the JVM's working directory")
    void relative() {
        assertThat(of("-javaagent:asyncache-agent.jar=a.yaml"))
                .isEqualTo(new Trace("/opt/my agents/asyncache-agent.jar", "1.2.3"));
    }

    @Test
    void nothing() {
        assertThat(of("")).isNull();
        assertThat(of("-Xmx1g -javaagent:/opt/other.jar -javaagent:/opt/gone.jar -Dx=asyncache-agent.jar"))
                .isNull();
    }
}
