package io.asyncache.benchmarks.scale;

import io.asyncache.benchmarks.speed.Jdk;
import io.asyncache.benchmarks.startup.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a start, changes of the file and a status take with many caches, rules and woven methods, each in a class of its own;
 * with ten times as many they should take ten times as long, and a change of one rule less.
 *
 * <p>Arguments: the agent's jar.
 */
public final class Rules {

    private static final int[] COUNTS = {1_000, 10_000};
    private static final int CALLS = 500;

    private final Path directory;
    private final Jvm jvm;

    private Rules(Path agent) throws IOException {
        directory = Files.createTempDirectory("asyncache-rules-");
        jvm = new Jvm(agent, directory);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Rules rules = new Rules(Path.of(arguments[0]));
        System.out.println("Milliseconds.\n");
        System.out.println(ManyMain.HEAD);
        System.out.println("|--:|" + "--:|".repeat(ManyMain.COLUMNS));
        for (Jdk jdk : Jdk.oldestAndNewest()) {
            for (int count : COUNTS) {
                System.out.printf("| %,d, JDK %d | %s |%n", count, jdk.version().feature(), rules.run(jdk, count));
            }
        }
    }

    private String run(Jdk jdk, int count) throws IOException, InterruptedException {
        Path jar = directory.resolve("many-" + count + ".jar");
        if (!Files.exists(jar)) {
            program(count).jar(directory, "many-" + count, Map.of());
        }
        List<String> options = List.of("-Xms1g", "-Xmx1g", "-XX:+UseSerialGC", jvm.agent(yaml(count)));
        return jvm.run(
                jdk,
                options,
                ManyMain.class,
                List.of(jar.toString(), directory.resolve("asyncache.yaml").toString()));
    }

    private static Sources program(int count) {
        Sources sources = new Sources();
        StringBuilder all = new StringBuilder("package many; public class All { public static void call() {\n");
        for (int first = 0; first < count; first += CALLS) {
            StringBuilder some = new StringBuilder("package many; class Some" + first + " { static void call() {\n");
            for (int i = first; i < first + CALLS; i++) {
                some.append("Service").append(i).append(".find(").append(i).append(").join();\n");
                sources.with("many.Service" + i, """
                        package many;
                        import java.util.concurrent.CompletableFuture;
                        public class Service%d {
                            public static CompletableFuture<Integer> find(int id) {
                                return CompletableFuture.completedFuture(id);
                            }
                        }
                        """.formatted(i));
            }
            sources.with("many.Some" + first, some.append("} }").toString());
            all.append("Some").append(first).append(".call();\n");
        }
        return sources.with("many.All", all.append("} }").toString());
    }

    private static String yaml(int count) {
        StringBuilder yaml = new StringBuilder("watch: off\nmethods:\n");
        for (int i = 0; i < count; i++) {
            yaml.append("  - match: many.Service")
                    .append(i)
                    .append(".find(int)\n")
                    .append("    cache: { maximum-size: 100, policy: lru }\n");
        }
        return yaml.toString();
    }
}
