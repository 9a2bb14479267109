package io.asyncache.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Parameters;

/** The JVM and the caches in it that a command is about; in one, since a mixin of its own may not begin at the second. */
final class CachesArgument extends JvmArgument {

    @Parameters(index = "1..*", paramLabel = "CACHE", description = "Names of caches; all if there is none.")
    private List<String> names = new ArrayList<>();

    List<String> names() {
        return names;
    }

    /** Returns the caches as the object of a sentence. */
    String inWords() {
        return names.isEmpty() ? "everything" : String.join(", ", names);
    }
}
