package io.asyncache.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterNamesTest {

    private static final String SOURCE = """
            abstract class Service {
                Object find(long id, String[] tags, double weight, int last) {
                    String local = "x";
                    for (int i = 0; i < last; i++) {
                        String inner = local + id;
                    }
                    return tags;
                }

                static int count(long first, int second) {
                    while (true) {
                        if (second-- == 0) {
                            return 0;
                        }
                    }
                }

                int find(int overloaded) {
                    return overloaded;
                }

                abstract int body(int none);

                void nothing() {
                }
            }
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"-parameters", "-g", "-g:vars"})
    void areRecordedOrInTheDebugInformation(String option) throws IOException {
        byte[] service =
                compiled(option.equals("-parameters") ? new String[] {"-g:none", option} : new String[] {option});

        assertThat(ParameterNames.of(service, "find", "(J[Ljava/lang/String;DI)Ljava/lang/Object;", false))
                .containsExactly("id", "tags", "weight", "last");
        assertThat(ParameterNames.of(service, "count", "(JI)I", true)).containsExactly("first", "second");
        assertThat(ParameterNames.of(service, "find", "(I)I", false)).containsExactly("overloaded");
        assertThat(ParameterNames.of(service, "nothing", "()V", false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-g:none", "-g:lines", "-g:source"})
    void areUnknownOtherwise(String option) throws IOException {
        assertThat(ParameterNames.of(compiled(option), "count", "(JI)I", true)).containsExactly(null, null);
    }

    @Test
    void areKnownWithoutABodyIfRecorded() throws IOException {
        assertThat(ParameterNames.of(compiled("-g", "-parameters"), "body", "(I)I", false))
                .containsExactly("none");
        assertThat(ParameterNames.of(compiled("-g"), "body", "(I)I", false)).containsExactly((String) null);
    }

    @Test
    void areUnknownOfAMethodThatIsNotThere() throws IOException {
        assertThat(ParameterNames.of(compiled("-g"), "find", "(JJ)V", false)).containsExactly(null, null);
    }

    private byte[] compiled(String... options) throws IOException {
        Path source = Files.writeString(folder.resolve("Service.java"), SOURCE);
        String[] arguments = new String[options.length + 3];
        arguments[0] = "-d";
        arguments[1] = folder.toString();
        System.arraycopy(options, 0, arguments, 2, options.length);
        arguments[options.length + 2] = source.toString();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assertThat(compiler.run(null, null, null, arguments)).isZero();
        return Files.readAllBytes(folder.resolve("Service.class"));
    }
}
