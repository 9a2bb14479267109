package io.asyncache.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;

class SpringBootIT {
    private static Path jar;

    @BeforeAll
    static void build() {
        Path[] libraries = Workspace.library("boot");
        TestApp app = TestApp.named("boot", libraries);
        Path loader = Workspace.jar("loader", "spring-boot-loader.jar");
        jar = FatJar.of(app, "acme.boot.Application", loader, libraries);
    }

    @EveryJdk
    @DisplayName("S28 in a Spring Boot fat jar one call is one look-up, of the bean's method and not of its proxy's")
    void fatJar(Jdk jdk) {
        Outcome plain = ChildJvm.on(jdk).jar(jar).run();
        ChildJvm child = ChildJvm.on(jdk);
        Path file = child.configuration("""
                methods:
                  - match: java.util.concurrent.CompletableFuture acme.boot..*.fetch*(..)
                    cache: { maximum-size: 100, expire-after-write: 60s }
                """);
        Outcome cached = child.options("-javaagent:" + AgentJar.path() + "=config=" + file + ",log-level=debug")
                .jar(jar)
                .run();

        assertThat(plain.values())
                .as(plain.stderr())
                .containsEntry("proxied", "true")
                .containsEntry("async runs", "2")
                .containsEntry("plain runs", "3")
                .containsEntry("loader", "LaunchedClassLoader");
        assertThat(cached.status()).as(cached.stderr()).isZero();
        Map<String, String> expected = plain.values();
        expected.put("async runs", "1");
        expected.put("plain runs", "2");
        assertThat(cached.values()).isEqualTo(expected);
        assertThat(cached.agentLines())
                .noneMatch(line -> line.contains("$$"))
                .anyMatch(line -> line.contains("2 hits, 3 misses"));
        assertThat(cached.otherErrorLines()).isEqualTo(plain.otherErrorLines());
    }
}
