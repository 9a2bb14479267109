package io.asyncache.it;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The classes that a child JVM loads, as the JVM itself logs them. */
final class LoadedClasses {
    private static final Pattern LINE = Pattern.compile("([\\w.$/]+)(?:/0x\\p{XDigit}+)? source: (.*)");

    /** The option that makes the child log them. */
    static String logged(ChildJvm child) {
        return "-Xlog:class+load:file=" + file(child) + ":none";
    }

    static Set<String> of(ChildJvm child) {
        return from("", child);
    }

    /** Those that it took from an archive. */
    static Set<String> shared(ChildJvm child) {
        return from("shared objects file", child);
    }

    private static Set<String> from(String source, ChildJvm child) {
        Set<String> names = new TreeSet<>();
        Workspace.read(file(child)).lines().forEach(line -> {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches() && matcher.group(2).startsWith(source)) {
                names.add(matcher.group(1));
            }
        });
        return names;
    }

    private static Path file(ChildJvm child) {
        return child.directory().resolve("classes");
    }

    private LoadedClasses() {}
}
