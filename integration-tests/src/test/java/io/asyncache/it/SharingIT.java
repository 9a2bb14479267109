package io.asyncache.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;

/** Classes that an application has in an archive of its own still come from there with asyncache beside it. */
class SharingIT {

    private static final int CLASSES = 300;
    private static final String MAIN = "sharing.Main";

    /** What brings the module that an agent brings anyway: the JVM takes no archive that was made with other modules. */
    private static final String AS_WITH_AGENT = "--add-modules=java.instrument";

    private static final String CACHED = """
            methods:
              - match: sharing.Main.fetch(int)
                cache: { maximum-size: 10 }
            """;

    private static Path jar;

    @BeforeAll
    static void compile() {
        Path sources = Workspace.directory("sharing-source");
        StringBuilder calls = new StringBuilder();
        for (int i = 0; i < CLASSES; i++) {
            Workspace.write(
                    sources.resolve("sharing/Part" + i + ".java"),
                    "package sharing; class Part%d { static int one() { return 1; } }".formatted(i));
            calls.append("sum += Part%d.one();%n".formatted(i));
        }
        Workspace.write(sources.resolve("sharing/Main.java"), """
                package sharing;

                import java.util.concurrent.CompletableFuture;

                public class Main {
                    private static int runs;

                    public static void main(String[] args) {
                        int sum = 0;
                        %s
                        System.out.println("sum=" + sum);
                        fetch(1).join();
                        fetch(1).join();
                        System.out.println("runs=" + runs);
                    }

                    static CompletableFuture<Integer> fetch(int id) {
                        runs++;
                        return CompletableFuture.completedFuture(id);
                    }
                }
                """.formatted(calls));
        jar = TestApp.of("sharing", sources).jar(Map.of());
    }

    @EveryJdk
    @DisplayName("with a dynamic archive of class-data sharing all classes that nothing is woven into come from it")
    void classDataSharing(Jdk jdk) {
        Path archive = Workspace.directory("sharing-archive").resolve("app.jsa");
        trainAndRun(jdk, "-XX:ArchiveClassesAtExit=" + archive, "-XX:SharedArchiveFile=" + archive);
    }

    @EveryJdk
    @DisplayName("with an AOT cache all classes that nothing is woven into come from it")
    void aotCache(Jdk jdk) {
        assumeThat(jdk.isAtLeast(25)).isTrue();
        Path cache = Workspace.directory("sharing-cache").resolve("app.aot");
        trainAndRun(jdk, "-XX:AOTCacheOutput=" + cache, "-XX:AOTCache=" + cache);
    }

    private static void trainAndRun(Jdk jdk, String train, String use) {
        Outcome trained = ChildJvm.on(jdk)
                .options(AS_WITH_AGENT, train)
                .classPath(jar)
                .main(MAIN)
                .run();
        assertThat(trained.values()).as(trained.stderr()).containsEntry("runs", "2");

        ChildJvm child =
                ChildJvm.on(jdk).options(AS_WITH_AGENT, use).agent(CACHED).classPath(jar);
        Outcome outcome = child.options(LoadedClasses.logged(child)).main(MAIN).run();

        assertThat(outcome.values())
                .as(outcome.stderr())
                .containsEntry("sum", String.valueOf(CLASSES))
                .containsEntry("runs", "1");
        assertThat(LoadedClasses.shared(child).stream().filter(name -> name.startsWith("sharing.Part")))
                .as(outcome.stderr())
                .hasSize(CLASSES);
    }
}
