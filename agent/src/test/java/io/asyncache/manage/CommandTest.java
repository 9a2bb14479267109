package io.asyncache.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandTest {

    private final FakeOperations operations =
            new FakeOperations().with("users", 90, 10, 20).with("quotes", 1, 1, 1);
    private final Command command = new Command(operations, new Sessions(operations));

    @TempDir
    private Path directory;

    private Map<?, ?> perform(String name, Map<String, Object> request) throws IOException {
        Mailbox mailbox = new Mailbox(directory.toFile());
        mailbox.write(Mailbox.REQUEST, request);
        command.perform(name, directory.toFile());
        Map<?, ?> reply = mailbox.read(Mailbox.REPLY);
        assertThat(reply.get("version")).isEqualTo("1.2.3");
        return reply;
    }

    @Test
    void status() throws IOException {
        command.perform("status", directory.toFile());

        Object status = new Mailbox(directory.toFile()).read(Mailbox.REPLY).get("status");
        assertThat(StatusJson.read(status).caches())
                .extracting(CacheStatus::name)
                .containsExactly("quotes", "users");
        assertThat(directory).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void switches() throws IOException {
        assertThat(perform("disable", Map.of("caches", List.of("users"), "clear", true))
                        .get("caches"))
                .isEqualTo(List.of("users"));
        perform("enable", Map.of("caches", List.of("users", "quotes")));
        perform("disable", Map.of("caches", List.of(), "clear", true));
        perform("enable", Map.of());

        assertThat(operations.asked)
                .containsExactly(
                        "users enabled false",
                        "clear users",
                        "users enabled true",
                        "quotes enabled true",
                        "enabled false",
                        "clear",
                        "enabled true");
    }

    @Test
    void drops() throws IOException {
        perform("clear", Map.of("caches", List.of("users")));
        perform("clear", Map.of());
        Map<?, ?> reply = perform("evict", Map.of("cache", "users", "key", List.of("1", "a, \"b\"\n")));

        assertThat(operations.asked).containsExactly("clear users", "clear", "evict users [1, a, \"b\"\n]");
        assertThat(reply.get("evicted")).isEqualTo(2L);
    }

    @Test
    void reload() throws IOException {
        operations.problems.add("a.yaml:1:1: wrong");

        assertThat(perform("reload", Map.of()).get("problems")).isEqualTo(List.of("a.yaml:1:1: wrong"));
    }

    @Test
    @DisplayName("one cache that isn't there, and nothing is done")
    void unknownCache() throws IOException {
        assertThat(perform("clear", Map.of("caches", List.of("users", "qoutes")))
                        .get("error"))
                .isEqualTo("there is no cache qoutes; did you mean 'quotes'? (there are: quotes, users)");
        assertThat(perform("evict", Map.of("cache", "x", "key", List.of("1"))).get("error"))
                .isEqualTo("there is no cache x (there are: quotes, users)");
        assertThat(operations.asked).isEmpty();
    }

    @Test
    void unknownCommand() throws IOException {
        assertThat(perform("dance", Map.of()).get("error")).isEqualTo("asyncache 1.2.3 knows no command dance");
    }

    @Test
    @DisplayName("what fails is told to the person who asked, and to nobody else")
    void failing() throws IOException {
        FakeOperations broken = new FakeOperations() {
            @Override
            public List<String> reload() {
                throw new IllegalStateException("out of ideas");
            }
        };
        new Command(broken, new Sessions(broken)).perform("reload", directory.toFile());

        assertThat(new Mailbox(directory.toFile()).read(Mailbox.REPLY).get("error"))
                .isEqualTo("reload has failed: java.lang.IllegalStateException: out of ideas");
    }

    @Test
    void requestThatIsNoJson() throws IOException {
        Files.writeString(directory.resolve(Mailbox.REQUEST), "{");

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> command.perform("clear", directory.toFile()))
                .withMessageContaining("no JSON");
        assertThat(operations.asked).isEmpty();
    }
}
