package io.asyncache.manage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsTest {

    private final FakeOperations operations = new FakeOperations().with("users", 1, 2, 3);
    private final AtomicLong now = new AtomicLong(1_000_000_000_000L);
    private final Sessions sessions = new Sessions(operations, now::get);

    @TempDir
    private Path directory;

    private Mailbox mailbox;

    @BeforeEach
    void begin() throws IOException {
        mailbox = new Mailbox(directory.toFile());
        alive();
        sessions.add(mailbox, 500);
    }

    private void alive() throws IOException {
        File alive = new File(directory.toFile(), Mailbox.ALIVE);
        if (!alive.exists()) {
            Files.createFile(alive.toPath());
        }
        assertThat(alive.setLastModified(now.get())).isTrue();
    }

    private boolean takeSnapshot() throws IOException {
        boolean there = mailbox.read(Sessions.SNAPSHOT).get("status") != null;
        Files.deleteIfExists(directory.resolve(Sessions.SNAPSHOT));
        return there;
    }

    @Test
    @DisplayName("a snapshot at once, and one at each interval")
    void atIntervals() throws IOException {
        assertThat(sessions.look()).isEqualTo(500);
        assertThat(takeSnapshot()).isTrue();

        now.addAndGet(200);
        assertThat(sessions.look()).isEqualTo(300);
        assertThat(takeSnapshot()).isFalse();

        now.addAndGet(300);
        assertThat(sessions.look()).isEqualTo(500);
        assertThat(takeSnapshot()).isTrue();
    }

    @Test
    @DisplayName("the one that is due first is waited for")
    void several() throws IOException {
        sessions.look();
        Path other = Files.createDirectory(directory.resolve("other"));
        Files.createFile(other.resolve(Mailbox.ALIVE));
        assertThat(other.resolve(Mailbox.ALIVE).toFile().setLastModified(now.get()))
                .isTrue();
        sessions.add(new Mailbox(other.toFile()), 10);

        assertThat(sessions.look()).as("not more often than that").isEqualTo(100);
        assertThat(other.resolve(Sessions.SNAPSHOT)).exists();
    }

    @Test
    @DisplayName("whoever has not said for ten seconds that it is there has gone")
    void silent() throws IOException {
        sessions.look();
        now.addAndGet(9_000);
        assertThat(sessions.look()).isPositive();
        alive();
        now.addAndGet(10_000);
        assertThat(sessions.look()).isPositive();
        now.addAndGet(1);
        assertThat(sessions.look()).isNegative();
    }

    @Test
    @DisplayName("whoever has taken the directory away has gone, and it does not come back")
    void removed() throws IOException {
        sessions.look();
        for (String file : new String[] {Mailbox.ALIVE, Sessions.SNAPSHOT}) {
            Files.delete(directory.resolve(file));
        }
        Files.delete(directory);
        now.addAndGet(500);

        assertThat(sessions.look()).isNegative();
        assertThat(directory).doesNotExist();
        Files.createDirectory(directory);
    }

    @Test
    @DisplayName("a clock that is set back doesn't keep anybody waiting")
    void clockSetBack() throws IOException {
        sessions.look();
        takeSnapshot();
        now.addAndGet(-3_600_000);
        alive();

        assertThat(sessions.look()).isEqualTo(500);
        assertThat(takeSnapshot()).isTrue();
    }

    @Test
    @DisplayName("the thread that serves them is a daemon of asyncache's own, and ends with the last of them")
    void thread() throws Exception {
        Sessions served = new Sessions(operations);
        Files.delete(directory.resolve(Mailbox.ALIVE));
        Files.createFile(directory.resolve(Mailbox.ALIVE));
        served.open(mailbox, 100);
        Thread thread = Thread.getAllStackTraces().keySet().stream()
                .filter(each -> each.getName().equals("asyncache-top"))
                .findFirst()
                .orElseThrow();
        assertThat(thread.isDaemon()).isTrue();
        assertThat(thread.getContextClassLoader()).isNull();

        Files.delete(directory.resolve(Mailbox.ALIVE));
        thread.join(10_000);
        assertThat(thread.isAlive()).isFalse();
    }
}
