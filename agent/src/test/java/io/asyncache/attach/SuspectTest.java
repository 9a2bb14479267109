package io.asyncache.attach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is seen of a process before anybody sends it a signal. */
class SuspectTest {

    /** One that is there and ours. */
    private static final long SELF = ProcessHandle.current().pid();

    @TempDir
    private Path proc;

    private Path own;

    @BeforeEach
    void process() throws IOException {
        own = Files.createDirectories(proc.resolve(Long.toString(SELF)));
        write("java\0-cp\0app.jar\0com.acme.Main\0", "0000000181005ccf");
    }

    private void write(String commandLine, String caught) throws IOException {
        Files.writeString(own.resolve("cmdline"), commandLine);
        Files.writeString(own.resolve("status"), "Name:\tjava\nSigCgt:\t" + caught + "\n");
    }

    private Suspect suspect() {
        return new Suspect(new Jvm(SELF, "com.acme.Main"), proc);
    }

    @Test
    void aJvm() {
        assertThatCode(() -> suspect().check()).doesNotThrowAnyException();
    }

    @Test
    void nobody() {
        assertThatExceptionOfType(Unreachable.class)
                .isThrownBy(() -> new Suspect(new Jvm(999_999_999, ""), proc).check())
                .withMessageStartingWith("there is no process 999999999; `jps` lists JVMs");
    }

    @Test
    void closed() throws IOException {
        write("java\0-XX:+DisableAttachMechanism\0com.acme.Main\0", "0000000181005ccf");

        assertThatExceptionOfType(Unreachable.class)
                .isThrownBy(() -> suspect().check())
                .withMessageStartingWith(
                        "the JVM " + SELF + " (com.acme.Main) was started with -XX:+DisableAttachMechanism");
    }

    @Test
    @DisplayName("a process that SIGQUIT would end gets none")
    void noJvm() throws IOException {
        write("sleep\0", "0000000000000000");

        assertThatExceptionOfType(Unreachable.class)
                .isThrownBy(() -> suspect().check())
                .withMessageContaining("is no JVM, or one that is still starting");
    }

    @Test
    @DisplayName("a process that is stopped is sent nothing, which it would answer later")
    void stopped() throws IOException {
        Files.writeString(own.resolve("status"), "State:\tT (stopped)\nSigCgt:\t0000000181005ccf\n");

        assertThatExceptionOfType(Unreachable.class)
                .isThrownBy(() -> suspect().check())
                .withMessageContaining("is stopped; it answers once it runs on");
    }

    @Test
    @DisplayName("where there is nothing to be seen, attaching will tell")
    void elsewhere() throws IOException {
        Files.delete(own.resolve("cmdline"));
        Files.delete(own.resolve("status"));

        assertThatCode(() -> suspect().check()).doesNotThrowAnyException();
        assertThat(suspect().root()).isEqualTo(Path.of("/"));
    }

    @Test
    @DisplayName("one that sees other files is reached through its root")
    void container() throws IOException {
        Path self = Files.createDirectories(proc.resolve("self/ns"));
        Files.createDirectories(own.resolve("ns"));
        Files.createSymbolicLink(self.resolve("mnt"), Path.of("mnt:[1]"));
        Files.createSymbolicLink(own.resolve("ns/mnt"), Path.of("mnt:[2]"));
        Files.createSymbolicLink(self.resolveSibling("root"), Path.of("its-root"));
        Files.createSymbolicLink(own.resolve("root"), Path.of("its-root"));

        assertThat(suspect().root()).isEqualTo(own.resolve("root"));

        Files.delete(own.resolve("ns/mnt"));
        Files.createSymbolicLink(own.resolve("ns/mnt"), Path.of("mnt:[1]"));
        assertThat(suspect().root()).isEqualTo(Path.of("/"));
    }
}
