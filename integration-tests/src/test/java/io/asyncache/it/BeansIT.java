package io.asyncache.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;

/** The beans of the built jar in an application that makes its MBean server late. */
class BeansIT {
    private static final String YAML = """
            caches:
              users: { maximum-size: 10 }
            methods:
              - { match: managed.Main.fetch(String), cache: users }
            """;
    private static final String AGENT = "io.asyncache:type=Agent";
    private static final String USERS = "io.asyncache:type=Cache,name=users";

    @EveryJdk
    @DisplayName("they appear once the application has made the server, describe themselves, and work")
    void late(Jdk jdk) {
        ChildJvm child = ChildJvm.on(jdk);
        RunningJvm running = child.agent(YAML)
                .options(LoadedClasses.logged(child))
                .classPath(TestApp.named("managed").classes())
                .main("managed.Main")
                .start();
        Dialogue application = new Dialogue(running);
        assertThat(application.ask("fetch you")).isEqualTo("1");
        assertThat(application.ask("fetch you")).isEqualTo("1");
        assertThat(LoadedClasses.of(child)).contains("managed.Main").noneMatch(BeansIT::isOfManagement);
        assertThat(application.ask("servers")).as("nobody has made one").isEqualTo("0");

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(application.ask("names")).isEqualTo("[" + AGENT + ", " + USERS + "]"));

        assertThat(application.ask("described " + AGENT)).matches("[1-9]\\d* without \\[]");
        assertThat(application.ask("described " + USERS)).matches("[1-9]\\d+ without \\[]");
        assertThat(application.ask("get " + USERS + " Hits")).isEqualTo("1");
        assertThat(application.ask("get " + USERS + " Size")).isEqualTo("1");
        assertThat(application.ask("clear " + USERS)).isEqualTo("null");
        assertThat(application.ask("fetch you")).isEqualTo("2");
        assertThat(application.ask("set " + USERS + " Enabled false")).isEqualTo("false");
        assertThat(application.ask("fetch you")).isEqualTo("3");
        assertThat(application.ask("set " + USERS + " Enabled true")).isEqualTo("true");
        assertThat(application.ask("fetch you")).isEqualTo("3");
        assertThat(application.ask("evict " + USERS + " you")).isEqualTo("1");
        assertThat(application.ask("clear " + AGENT)).isEqualTo("null");
        running.end();
    }

    private static boolean isOfManagement(String name) {
        return name.startsWith("javax.management.") || name.startsWith("java.lang.management.");
    }
}
