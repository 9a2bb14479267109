package io.asyncache.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchCommandTest {

    private static final String SERVICE = "com.acme.users.UserService.";

    @TempDir
    private static Path shared;

    private static Path jar;

    @TempDir
    private Path directory;

    @BeforeAll
    static void compile() throws Exception {
        jar = Application.compile(shared.resolve("users"), Application.USERS).jar(shared.resolve("users.jar"));
    }

    @Test
    @DisplayName("each rule lists what it takes, with its key and cache, and what it leaves out, with the reason")
    void text() throws Exception {
        Path file = write("""
                caches:
                  users: { maximum-size: 100 }
                methods:
                  - match: com.acme.users.UserService.fetchAll()
                    mode: off
                  - match: com.acme.users.UserService.*(..)
                    cache: users
                    key: [userId]
                    instance: ignore
                    vary: com.acme.Tenant.current()
                  - match: com.acme.users.*.ping(int)
                invalidations:
                  - match: com.acme.users.UserService.save*(..)
                    caches: users
                    key: user.id
                """);

        assertThat(Run.of("match", file, "--classpath", jar))
                .isEqualTo(new Run(0, """
                3 classes on the class path

                FILE:4:5: com.acme.users.UserService.fetchAll()
                  left alone, mode: off:
                    com.acme.users.UserService.fetchAll()

                FILE:6:5: com.acme.users.UserService.*(..)
                  cached in users:
                    com.acme.users.UserService.fetchUser(int)  key: userId, com.acme.Tenant.current()
                  left out, 'userId' in 'userId' is not a name here: there are name, version, a0, a1, args, this:
                    com.acme.users.UserService.fetchUser(java.lang.String, long)
                  left out, an earlier rule has it, at FILE:4:5:
                    com.acme.users.UserService.fetchAll()
                  left out, it returns java.lang.String; only methods that declare CompletableFuture or CompletionStage itself can be taken; a blocking method is taken with blocking: true:
                    com.acme.users.UserService.name(int)
                  left out, it returns void; only methods that declare CompletableFuture or CompletionStage itself can be taken:
                    com.acme.users.UserService.saveUser(com.acme.users.User)
                  left out, its result is a java.io.InputStream, which can be used once only: the next caller would find it used up; cache the method that gives a list, or the value itself:
                    com.acme.users.UserService.open(int)

                FILE:11:5: com.acme.users.*.ping(int)
                  cached in a cache of its own:
                    com.acme.users.BaseService.ping(int)  key: id, for each receiver

                FILE:13:5: com.acme.users.UserService.save*(..)
                  calls drop what has the key user.id from users:
                    com.acme.users.UserService.saveUser(com.acme.users.User)
                """.replace("FILE", file.toString()), ""));
    }

    @Test
    void json() throws Exception {
        Path file = write("""
                methods:
                  - match: com.acme.users.UserService.fetch*(int)
                  - match: com.acme.users.UserService.fetchUsr(int)
                """);
        Run run = Run.of("match", "--json", file, "--classpath", jar);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.json()).containsEntry("enabled", true).containsEntry("classes", 3L);
        Map<String, Object> first = run.list("rules").get(0);
        Map<String, Object> taken = new HashMap<>();
        taken.put("method", SERVICE + "fetchUser(int)");
        taken.put("key", Map.of("parts", List.of("userId"), "vary", List.of(), "eachReceiver", true));
        taken.put("note", null);
        assertThat(first.get("methods")).isEqualTo(List.of(taken));
        assertThat(first).containsEntry("nothing", null).containsEntry("leftOut", List.of());
        assertThat(run.list("rules").get(1))
                .containsEntry("methods", List.of())
                .extractingByKey("nothing")
                .isNotNull();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            com.acme.users.UserService.fetchUsr(int)    | there is no method fetchUsr; did you mean com.acme.users.UserService.fetchUser(int)?
            com.acme.users.UserService.fetchUser(long)  | of this name there is com.acme.users.UserService.fetchUser(int), com.acme.users.UserService.fetchUser(java.lang.String, long), which differs in parameters
            @com.acme.Slow com.acme.users.UserService.fetchAll() | of this name there is com.acme.users.UserService.fetchAll(), which differs in annotation
            com.acme.users.UserServce.fetchUser(int)    | there is no com.acme.users.UserServce on the class path; did you mean com.acme.users.UserService.fetchUser(int)?
            com.acme.UserService.fetchUser(int)         | there is no com.acme.UserService on the class path; did you mean com.acme.users.UserService.fetchUser(int)?
            com.acme.users.UserService.ping(int)        | com.acme.users.UserService declares no such method, and a selector names the type that does; did you mean com.acme.users.BaseService.ping(int)?
            org.example.Nothing.of(int)                 | there is no org.example.Nothing on the class path
            org.example..*.of(int)                      | no class on the class path has such a name
            com.acme..*.fetchUzer(..)                   | there is no method fetchUzer; did you mean com.acme.users.UserService.fetchUser(int)?
            com.acme..*.nothing*(..)                    | the classes of such a name declare no method that it means
            com.acme.Absent+.of(..)                     | there is no com.acme.Absent on the class path
            java.util.concurrent.Callable+.call()       | no method on the class path is meant
            *.Callable+.call()                          | no method on the class path is meant
            com.acme.users.User.*(..)                   | com.acme.users.User declares no method that it means
            """)
    @DisplayName("of a rule that finds nothing it is said what there is instead, and the status is 1")
    void findsNothing(String selector, String sentence) throws Exception {
        Path file = write("methods:\n  - match: '" + selector + "'\n");
        Run run = Run.of("match", file, "--classpath", jar);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).endsWith("  finds nothing: " + sentence + "\n");
    }

    @Test
    @DisplayName("a rule whose methods can't be taken finds nothing, and the reason stands below")
    void takesNone() throws Exception {
        Path file = write("methods:\n  - match: com.acme.users.UserService.name(int)\n");
        Run run = Run.of("match", file, "--classpath", jar);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .contains("  finds nothing: it takes none of the methods that it means\n")
                .contains("left out, it returns java.lang.String;");
    }

    @Test
    @DisplayName("an invalidation's key that can't be resolved is told")
    void unresolvedInvalidation() throws Exception {
        Path file = write("""
                caches: { users: {} }
                invalidations:
                  - match: com.acme.users.UserService.saveUser(..)
                    caches: users
                    key: usr.id
                """);

        assertThat(Run.of("match", file, "--classpath", jar).out())
                .contains("saveUser(com.acme.users.User)  each call drops everything: 'usr' in 'usr.id' is not a name"
                        + " here: there are user, a0, args, this; did you mean 'user'?");
    }

    @Test
    @DisplayName("a supertype is found by its class file, on the class path or in the JDK")
    void hierarchies() throws Exception {
        Path file = write("""
                methods:
                  - match: com.acme.users.BaseService+.fetchAll()
                  - match: java.util.concurrent.Callable+.call()
                    blocking: true
                """);
        Application tasks = Application.compile(directory.resolve("tasks"), """
                import java.util.concurrent.Callable;
                public class Task extends Base { public String call() { return null; } }
                abstract class Base implements Callable<String> {}
                """);

        Run run = Run.of("match", file, "--classpath", jar + File.pathSeparator + tasks.directory());

        assertThat(run.status()).as(run.out()).isZero();
        assertThat(run.out())
                .contains(
                        "    com.acme.users.UserService.fetchAll()  ",
                        "    Task.call()  key: none, one entry for each receiver\n");
    }

    @Test
    @DisplayName("the class path may be given in pieces, on either side of the file")
    void pieces() throws Exception {
        Path other = Application.compile(directory.resolve("other"), "class Other {}")
                .directory();
        Path file = write("methods:\n  - match: com.acme.users.UserService.fetchAll()\n");
        List<Run> runs = Stream.of(
                        List.of(file, "--classpath", other, jar),
                        List.of(file, "-cp", other, "-cp", jar),
                        List.of("--classpath", other, file, jar),
                        List.of("--classpath=" + other + File.pathSeparator + jar, file))
                .map(arguments ->
                        Stream.concat(Stream.of("match"), arguments.stream()).toArray())
                .map(Run::of)
                .toList();

        assertThat(runs).allSatisfy(run -> {
            assertThat(run.status()).as(run.err()).isZero();
            assertThat(run.out()).startsWith("4 classes on the class path");
        });
    }

    @Test
    @DisplayName("a class that can't be read is told of, if a rule may mean it; the rest is matched")
    void malformedClasses() throws Exception {
        Path classes = Files.createDirectories(directory.resolve("classes/com/acme/users"));
        Files.write(classes.resolve("Broken.class"), new byte[] {1, 2, 3});
        Path file = write("methods:\n  - match: com.acme.users.*.fetchAll()\n");

        Run run = Run.of("match", file, "-cp", jar, "-cp", directory.resolve("classes"));

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("UserService.fetchAll()", "com.acme.users.Broken can't be read: ");
    }

    @Test
    @DisplayName("what can't be reached is said on standard error, with status 1")
    void unreachable() throws Exception {
        Path valid = write("methods:\n  - match: com.acme.users.*.fetchAll()\n");

        assertThat(Run.of("match", valid, "-cp", "absent.jar"))
                .isEqualTo(new Run(1, "", "absent.jar: there is no such file\n"));
        assertThat(Run.of("match", "absent.yaml", "-cp", jar))
                .isEqualTo(new Run(1, "", "absent.yaml:1:1: there is no such file\n"));
    }

    @Test
    @DisplayName("a file that is not enabled is matched all the same, and that is said")
    void notEnabled() throws Exception {
        Path file = write("enabled: false\nmethods:\n  - match: com.acme.users.*.fetchAll()\n");

        assertThat(Run.of("match", file, "-cp", jar).out().lines().findFirst())
                .hasValue("3 classes on the class path; the file says enabled: false, so nothing is instrumented");
    }

    private Path write(String... lines) throws Exception {
        return Files.write(directory.resolve("asyncache.yaml"), Arrays.asList(lines));
    }
}
