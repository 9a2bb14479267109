package io.asyncache.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;

/** Methods at the limits of the class file, where there may be no room left for a call of the gate. */
class SizesIT {
    private static final int MOST_PARAMETERS = 255;

    private static final String MAIN = """
            package sizes;

            import java.util.concurrent.CompletableFuture;

            public final class Main {
                private static int runs;

                public static void main(String[] args) {
            %s
                }

                private static void report(String name, int sum) {
                    System.out.println(name + "=" + sum + " runs " + runs);
                    runs = 0;
                }

                static CompletableFuture<Integer> answer(int sum) {
                    runs++;
                    return CompletableFuture.completedFuture(sum);
                }
            %s
            }

            final class Large {
            %s
            }
            """;

    @EveryJdk
    @DisplayName("S25 S26 a method too long or with too many parameters stays as it is, and all others are cached")
    void sizes(Jdk jdk) {
        Path sources = Workspace.directory("sizes-source");
        List<String> names = List.of("few", "many", "most", "full", "small", "large");
        String calls = called("few", 20)
                + called("many", 200)
                + called("most", MOST_PARAMETERS - 5)
                + called("full", MOST_PARAMETERS)
                + called("small", 1)
                + called("Large.", "large", 1);
        String methods = parameters("few", 20)
                + parameters("many", 200)
                + parameters("most", MOST_PARAMETERS - 5)
                + parameters("full", MOST_PARAMETERS)
                + body("small", 4_000);
        Workspace.write(sources.resolve("sizes/Main.java"), MAIN.formatted(calls, methods, body("large", 21_840)));
        TestApp app = TestApp.of("sizes", sources);

        Outcome plain =
                ChildJvm.on(jdk).classPath(app.classes()).main("sizes.Main").run();
        Outcome cached = ChildJvm.on(jdk)
                .agent("""
                        methods:
                          - match: sizes..*.cached*(..)
                            cache: { maximum-size: 10 }
                        """)
                .classPath(app.classes())
                .main("sizes.Main")
                .run();

        assertThat(plain.values().keySet()).as(plain.stderr()).hasSameElementsAs(names);
        assertThat(cached.status()).as(cached.stderr()).isZero();
        assertThat(answers(cached)).isEqualTo(answers(plain));
        assertThat(cached.values().get("few")).endsWith("runs 1");
        assertThat(cached.values().get("many")).endsWith("runs 1");
        assertThat(cached.values().get("small")).endsWith("runs 1");
        assertThat(cached.stdout().lines().filter(line -> line.endsWith("runs 2")))
                .as("methods that stay as they are, all reported in " + cached.stderr())
                .allSatisfy(line -> assertThat(cached.agentLines())
                        .anyMatch(said -> said.startsWith("[asyncache] WARN")
                                && said.contains("cached_" + line.substring(0, line.indexOf('=')))));
    }

    private static List<String> answers(Outcome outcome) {
        return outcome.lines().stream()
                .map(line -> line.replaceFirst(" runs .*", ""))
                .toList();
    }

    private static String called(String name, int count) {
        return called("", name, count);
    }

    private static String called(String type, String name, int count) {
        String call = IntStream.range(0, count)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", ", type + "cached_" + name + "(", ").join()"));
        return "report(\"%s\", %s + %s);%n".formatted(name, call, call);
    }

    private static String parameters(String name, int count) {
        String declared = IntStream.range(0, count).mapToObj(i -> "int p" + i).collect(Collectors.joining(", "));
        return "static CompletableFuture<Integer> cached_%s(%s) { return answer(p%d); }%n"
                .formatted(name, declared, count - 1);
    }

    /** A body of three bytes for each step. */
    private static String body(String name, int steps) {
        return "static CompletableFuture<Integer> cached_%s(int p) { %s return Main.answer(p); }%n"
                .formatted(name, "p++;".repeat(steps));
    }
}
