package io.asyncache.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;

class BlockingLibrariesIT {
    private static final String YAML = """
            caches:
              json: { maximum-size: 100 }
              messages: { maximum-size: 100 }
            methods:
              - match: com.fasterxml.jackson.databind.ObjectMapper.writeValueAsString(Object)
                cache: json
                blocking: true
              - match: com.fasterxml.jackson.databind.ObjectMapper.readTree(String)
                cache: { maximum-size: 100 }
                blocking: true
              - match: org.springframework.context.support.AbstractMessageSource.getMessage(String, Object[], java.util.Locale)
                cache: messages
                blocking: true
                key: [code, locale]
                when: args == null
              - match: org.springframework.util.PathMatcher+.*(..)
                cache: { maximum-size: 1000 }
                blocking: true
              - match: org.springframework.expression.ExpressionParser+.parseExpression(String)
                cache: { maximum-size: 1000 }
                blocking: true
            invalidations:
              - { match: com.fasterxml.jackson.databind.ObjectMapper.configure(..), caches: json }
              - match: org.springframework.context.support.StaticMessageSource.addMessage(String, java.util.Locale, String)
                caches: messages
                key: [code, locale]
            """;

    @EveryJdk
    @DisplayName("S1 S22 S29 Jackson and Spring answer from the cache what they would have answered, changes included")
    void libraries(Jdk jdk) {
        Path[] classPath = classPath();
        Outcome plain =
                ChildJvm.on(jdk).classPath(classPath).main("libraries.Main").run();
        ChildJvm child = ChildJvm.on(jdk);
        Path file = child.configuration(YAML);
        Outcome cached = child.options("-javaagent:" + AgentJar.path() + "=config=" + file + ",log-level=debug")
                .classPath(classPath)
                .main("libraries.Main")
                .run();

        assertThat(plain.values())
                .as(plain.stderr())
                .containsEntry("written", "104")
                .containsEntry("read", "300")
                .containsEntry("resolved", "100");
        Map<String, String> expected = plain.values();
        // Five orders, and one after each change of the mapper and of a mapper of its own.
        expected.put("written", "8");
        expected.put("read", "15");
        // Four messages in two sources, one again after its change and its namesake's, and those with arguments.
        expected.put("resolved", "26");
        assertThat(cached.values()).as(cached.stderr()).isEqualTo(expected);
        assertThat(answers(cached)).hasSizeGreaterThan(140).isEqualTo(answers(plain));
        assertThat(cached.otherErrorLines()).isEqualTo(plain.otherErrorLines());
        assertThat(cached.agentLines())
                .noneMatch(line -> line.startsWith("[asyncache] WARN"))
                .anyMatch(line -> line.contains("messages: 74 hits, 6 misses") && line.contains("20 bypassed"))
                .anyMatch(line -> line.contains("parseExpression(String): 16 hits, 4 misses"));
    }

    private static List<String> answers(Outcome outcome) {
        return outcome.lines().stream()
                .filter(line -> !line.matches("(written|read|resolved)=.*"))
                .toList();
    }

    private static Path[] classPath() {
        List<Path> libraries = new ArrayList<>(Arrays.asList(Workspace.library("boot")));
        for (String jar : new String[] {"jackson-annotations", "jackson-core", "jackson-databind"}) {
            libraries.add(Workspace.jar("kotlin-library", jar + ".jar"));
        }
        Path[] jars = libraries.toArray(Path[]::new);
        libraries.add(TestApp.named("libraries", jars).classes());
        return libraries.toArray(Path[]::new);
    }
}
