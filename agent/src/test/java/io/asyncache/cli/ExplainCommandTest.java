package io.asyncache.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainCommandTest {

    private static final String SERVICE = "com.acme.users.UserService.";
    private static final String FILE = """
            caches:
              users: {}
            methods:
              - match: com.acme.users.UserService.fetchUser(long)
              - match: int com.acme.orders.*.fetchUser(int)
              - match: com.acme.users.UserService.*(int)
                cache: users
              - match: com.acme.users.UserService.*(..)
            invalidations:
              - match: com.acme.users.UserService.saveUser(*.User)
                caches: users
                after: call
            """;

    @TempDir
    private static Path directory;

    private static Path jar;
    private static Path file;

    @BeforeAll
    static void compile() throws Exception {
        jar = Application.compile(directory.resolve("users"), Application.USERS).jar(directory.resolve("users.jar"));
        file = Files.writeString(directory.resolve("asyncache.yaml"), FILE);
    }

    @Test
    @DisplayName("each rule says whether it takes the method, or why not")
    void text() {
        assertThat(explain(SERVICE + "fetchUser(int)")).isEqualTo(new Run(0, """
                com.acme.users.UserService.fetchUser(int)
                  is cached, key: userId, for each receiver
                  FILE:4:5: com.acme.users.UserService.fetchUser(long)
                    no: differs in parameters
                  FILE:5:5: int com.acme.orders.*.fetchUser(int)
                    no: differs in return type and type
                  FILE:6:5: com.acme.users.UserService.*(int)
                    yes: cached in users
                  FILE:8:5: com.acme.users.UserService.*(..)
                    no: an earlier rule has it, at FILE:6:5
                  FILE:10:5: com.acme.users.UserService.saveUser(*.User)
                    no: differs in method name and parameters
                """.replace("FILE", file.toString()), ""));
    }

    @Test
    @DisplayName("a method that can't be cached says why, and what its calls drop")
    void obstacle() {
        assertThat(explain(SERVICE + "saveUser").out())
                .contains("  is not cached\n")
                .contains("    no: it returns void; only methods that declare")
                .endsWith("    yes: calls drop everything from users, before they run\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {SERVICE + "fetchUser", SERVICE + "fetchUser(..)", "com.acme.users.UserService#fetchUser"})
    @DisplayName("without parameters all overloads are explained")
    void overloads(String method) {
        Run run = Run.of("explain", "--json", file, method, "--classpath", jar);

        assertThat(run.status()).isZero();
        assertThat(run.list("methods"))
                .extracting(each -> each.get("method"))
                .containsExactlyInAnyOrder(SERVICE + "fetchUser(int)", SERVICE + "fetchUser(java.lang.String, long)");
    }

    @Test
    void json() {
        Run run = Run.of("explain", file, SERVICE + "fetchAll()", "--classpath", jar, "--json");

        Map<String, Object> method = run.list("methods").get(0);
        assertThat(method)
                .containsEntry("cached", true)
                .containsEntry("key", Map.of("parts", List.of(), "vary", List.of(), "eachReceiver", false));
        assertThat((List<?>) method.get("rules")).hasSize(5);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            com.acme.users.UserService.fetchUsr         | there is no method fetchUsr; did you mean com.acme.users.UserService.fetchUser(int)?
            com.acme.users.UserService.fetchUser(short) | of this name there is com.acme.users.UserService.fetchUser(int),
            com.acme.users.UserService.ping             | did you mean com.acme.users.BaseService.ping(int)?
            com.acme.Users.find                         | there is no com.acme.Users on the class path
            com.acme..*.find*                           | name one method, as com.acme.UserService.fetchUser(int)
            fetchUser                                   | the type is missing before the method 'fetchUser'
            """)
    @DisplayName("of a method that isn't there it is said what there is, with status 1")
    void unknownMethods(String method, String sentence) {
        Run run = explain(method);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(method + ": ").contains(sentence);
    }

    private static Run explain(String method) {
        return Run.of("explain", file, method, "--classpath", jar);
    }
}
