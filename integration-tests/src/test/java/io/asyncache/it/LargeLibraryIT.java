package io.asyncache.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

class LargeLibraryIT {

    @EveryJdk
    @DisplayName("S26 hundreds of woven methods of a Java library pass -Xverify:all")
    void javaLibrary(Jdk jdk) {
        assertVerified(
                jdk,
                "java-library",
                futuresOf("software.amazon.awssdk"),
                "iam.jar",
                "sdk-core.jar",
                "aws-core.jar",
                "auth.jar");
    }

    @EveryJdk
    @DisplayName("S26 hundreds of woven methods of a Kotlin library pass -Xverify:all")
    void kotlinLibrary(Jdk jdk) {
        assertVerified(jdk, "kotlin-library", futuresOf("com.anthropic"), "anthropic-java-core.jar");
    }

    @EveryJdk
    @DisplayName("S22 S26 S29 every method of hundreds of classes, cached and invalidating, passes -Xverify:all")
    void everyMethod(Jdk jdk) {
        String library = "kotlin-library";
        String jar = "anthropic-java-core.jar";
        // The last one has a method of nearly all the code that a method can have.
        String classes = "-Dverifying.named=com.anthropic.core.,com.anthropic.models.ErrorDetails$Deserializer";
        Outcome plain = link(ChildJvm.on(jdk).options(classes), library, jar);
        Outcome woven = link(ChildJvm.on(jdk).options(classes).agent("""
                                caches:
                                  all: { maximum-size: 10 }
                                methods:
                                  - { match: com.anthropic.core..*.*(..), cache: all, blocking: true, when: 1 == 2 }
                                  - match: com.anthropic.models.ErrorDetails$Deserializer.*(..)
                                    cache: all
                                    blocking: true
                                invalidations:
                                  - { match: com.anthropic.core..*.*(..), caches: all }
                                  - { match: com.anthropic.models.ErrorDetails$Deserializer.*(..), caches: all }
                                """), library, jar);

        assertThat(Integer.parseInt(plain.values().get("methods"))).isGreaterThan(1_000);
        assertThat(woven.stdout()).isEqualTo(plain.stdout()).doesNotContain("VerifyError");
        assertThat(woven.agentLines())
                .noneMatch(line -> line.contains("instrumented"))
                .noneMatch(line -> line.contains("stays as it is"));
    }

    private static void assertVerified(Jdk jdk, String library, String yaml, String... jars) {
        Outcome plain = link(ChildJvm.on(jdk), library, jars);
        Outcome woven = link(ChildJvm.on(jdk).agent(yaml), library, jars);

        assertThat(Integer.parseInt(plain.values().get("methods"))).isGreaterThan(300);
        assertThat(woven.stdout()).isEqualTo(plain.stdout()).doesNotContain("VerifyError");
        assertThat(woven.agentLines())
                .noneMatch(line -> line.startsWith("[asyncache] WARN"))
                .noneMatch(line -> line.startsWith("[asyncache] ERROR"));
    }

    private static String futuresOf(String packages) {
        return """
                methods:
                  - match: java.util.concurrent.CompletableFuture %s..*.*(..)
                    cache: { maximum-size: 10 }
                """.formatted(packages);
    }

    private static Outcome link(ChildJvm child, String library, String... jars) {
        List<Path> classPath =
                new ArrayList<>(List.of(TestApp.named("verifying").classes()));
        classPath.addAll(Arrays.asList(Workspace.library(library)));
        String[] arguments = Arrays.stream(jars)
                .map(jar -> Workspace.jar(library, jar).toString())
                .toArray(String[]::new);
        Outcome outcome = child.options("-Xverify:all")
                .classPath(classPath.toArray(Path[]::new))
                .main("verifying.Main", arguments)
                .run();
        assertThat(outcome.status()).as(outcome.stderr()).isZero();
        return outcome;
    }
}
