package io.asyncache.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asyncache's copy of a library gets asyncache's logger. */
class LibraryLoggingTest {

    private final LibraryLogging logging = new LibraryLogging();

    @Test
    @DisplayName("a library's System.getLogger gives asyncache's logger, other methods of that name stay")
    void redirects(@TempDir Path directory) throws Exception {
        Map<String, byte[]> library = ClassFiles.compile(directory, "Library", """
                public class Library {
                    static System.Logger getLogger(String name) { return null; }
                    public static String platforms() { return System.getLogger("any").getClass().getName(); }
                    public static boolean own() { return getLogger("any") == null; }
                }
                """);

        FixtureLoader loader = new FixtureLoader(ClassFiles.changed(library, logging));
        Class<?> type = Class.forName("Library", true, loader);

        assertThat(type.getMethod("platforms").invoke(null)).isEqualTo("io.asyncache.store.StoreLogger");
        assertThat(type.getMethod("own").invoke(null)).isEqualTo(true);
    }

    @Test
    @DisplayName("a class file without the word is not read")
    void leavesOthers() {
        byte[] noClassFile = "nothing that could be read, getLogge".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(logging.apply(noClassFile)).isSameAs(noClassFile);
        assertThat(logging.apply(new byte[0])).isEmpty();
    }
}
