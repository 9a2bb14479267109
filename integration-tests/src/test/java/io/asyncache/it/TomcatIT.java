package io.asyncache.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;

class TomcatIT {

    @EveryJdk
    @DisplayName("S14 S17 two web applications are cached apart; the loader of the undeployed one is collected")
    void twoWebApplications(Jdk jdk) throws IOException {
        Path[] libraries = Workspace.library("tomcat");
        Path directory = Workspace.directory("webapp");
        Path classes = directory.resolve("WEB-INF/classes/web");
        Files.createDirectories(classes);
        for (Path file : TestApp.files(TestApp.named("tomcat-webapp", libraries).classes(), ".class")) {
            Files.copy(file, classes.resolve(file.getFileName()));
        }
        ChildJvm child = ChildJvm.on(jdk)
                .agent("""
                        methods:
                          - match: web.Quotes.quote(String)
                            cache: { maximum-size: 10, expire-after-write: 1h }
                        """)
                .classPath(TestApp.named("tomcat-server", libraries).classes(), libraries[0], libraries[1]);

        Outcome outcome = child.main("server.Main", child.directory().toString(), directory.toString())
                .run();

        assertThat(outcome.status()).as(outcome.stderr()).isZero();
        assertThat(outcome.lines())
                .containsExactly(
                        "/red ACME runs 1",
                        "/blue ACME runs 1",
                        "/red ACME runs 1",
                        "/blue ACME runs 1",
                        "collected=true",
                        "/blue ACME runs 1");
    }
}
