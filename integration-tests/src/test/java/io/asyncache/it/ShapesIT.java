package io.asyncache.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;

class ShapesIT {
    private static final String EVERY_METHOD = """
            methods:
              - match: java.util.concurrent.CompletableFuture shapes..*.*(..)
                cache: { maximum-size: 1000 }
              - match: java.util.concurrent.CompletionStage shapes..*.*(..)
                cache: { maximum-size: 1000 }
            """;

    /** How often the bodies of two calls run where it isn't once. */
    private static final Map<String, Integer> RUNS = Map.of(
            "try first", 2, "catch first", 2, "recursive", 13, "override that calls super", 2, "equal receivers", 2);

    @EveryJdk
    @DisplayName("S1 S14 S28 methods of every shape run once for two calls, with the answers of an uncached run")
    void shapes(Jdk jdk) {
        TestApp app = TestApp.named("shapes");
        Outcome plain =
                ChildJvm.on(jdk).classPath(app.classes()).main("shapes.Main").run();
        Outcome cached = ChildJvm.on(jdk)
                .agent(EVERY_METHOD)
                .options("-Xverify:all")
                .classPath(app.classes())
                .main("shapes.Main")
                .run();

        assertThat(plain.status()).as(plain.stderr()).isZero();
        assertThat(cached.status()).as(cached.stderr()).isZero();
        assertThat(cached.values().keySet()).isEqualTo(plain.values().keySet()).hasSizeGreaterThan(30);
        List<String> expected = plain.lines().stream().map(ShapesIT::once).toList();
        assertThat(cached.lines()).isEqualTo(expected);
    }

    /** The line of an uncached run with the number of runs that it has cached. */
    private static String once(String line) {
        String shape = line.substring(0, line.indexOf('='));
        return line.replaceFirst("runs \\d+$", "runs " + RUNS.getOrDefault(shape, 1));
    }
}
