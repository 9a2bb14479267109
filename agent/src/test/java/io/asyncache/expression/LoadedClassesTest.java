package io.asyncache.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a JVM of its own loads for expressions. */
class LoadedClassesTest {

    @TempDir
    Path folder;

    @Test
    void readingExpressionsLoadsNothingThatPremainMustNot() throws Exception {
        assertThat(loadedFrom("io.asyncache.expression.Expression", "read"))
                .contains("io.asyncache.expression.Grammar")
                .noneMatch(name -> name.startsWith("org.springframework."))
                .noneMatch(name -> name.startsWith("io.asyncache.expression.spel."))
                .noneMatch(name -> name.startsWith("java.lang.invoke."))
                .noneMatch(name -> name.startsWith("java.lang.runtime."))
                .noneMatch(name -> name.startsWith("java.util.regex."))
                .noneMatch(name -> name.contains("$$Lambda"));
    }

    @Test
    void pathsNeedNoSpring() throws Exception {
        assertThat(loadedFrom("io.asyncache.expression.Expression", "path"))
                .contains("io.asyncache.expression.PathBinder")
                .noneMatch(name -> name.startsWith("org.springframework."))
                .noneMatch(name -> name.startsWith("io.asyncache.expression.spel."));
    }

    @Test
    void springStartsNoLogging() throws Exception {
        assertThat(loadedFrom("java.lang.Object", "spel"))
                .contains(
                        "io.asyncache.expression.spel.SpelEvaluator",
                        "org.springframework.expression.spel.generated.CompiledExpression00001",
                        "org.apache.commons.logging.LogFactory")
                .doesNotContain("java.util.logging.LogManager", "java.util.logging.Logger")
                .noneMatch(name -> name.startsWith("org.slf4j."))
                .noneMatch(name -> name.startsWith("java.lang.System$Logger"));
    }

    /** Returns the names of the classes that are loaded after the first one, in order. */
    private List<String> loadedFrom(String first, String what) throws IOException, InterruptedException {
        Path log = folder.resolve("classes.txt");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-Xlog:class+load:file=" + log + ":tags",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        what)
                .inheritIO()
                .start();
        assertThat(child.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(child.exitValue()).isZero();
        List<String> loaded = new ArrayList<>();
        boolean begun = false;
        for (String line : Files.readAllLines(log)) {
            String name = line.replace("[class,load]", "").strip().split("[ /]", 2)[0];
            begun |= name.equals(first);
            if (name.equals(Child.Done.class.getName())) {
                break;
            }
            if (begun) {
                loaded.add(name);
            }
        }
        return loaded;
    }

    /** What the child does. */
    static final class Child {

        public static void main(String[] arguments) throws Throwable {
            switch (arguments[0]) {
                case "read" -> {
                    for (String text : List.of("user.address['x'][0]", "userId > 0 and {1, 2}.?[#this > a0] != null")) {
                        Expression.parse(text);
                    }
                    try {
                        Expression.parse("T(X)");
                    } catch (ExpressionSyntaxException expected) {
                        // It has to be made as well.
                    }
                }
                case "path" -> Expression.parse("request.user.list[2]['k']").bind(Sample.scope());
                default -> {
                    BoundExpression bound =
                            Expression.parse("request.user.name + tags[0]").bind(Sample.scope());
                    BoundExpression compiled =
                            Expression.parse("userId + 1 > 42 ? tags[0] : '!'").bind(Sample.scope());
                    for (int i = 0; i < 250; i++) {
                        bound.evaluate(new Sample(), Sample.arguments(null), null);
                        compiled.evaluate(new Sample(), Sample.arguments(null), null);
                    }
                }
            }
            Done.reached();
        }

        /** Its loading marks the end of what is looked at. */
        static final class Done {
            static void reached() {
                System.out.flush();
            }
        }
    }
}
