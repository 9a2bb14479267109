package io.asyncache.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads which failures a cache keeps. */
final class FailuresReader {

    private static final List<String> ALL = List.of("java.lang.Exception");

    private static final String EXPECTED = "a class name such as java.io.IOException";

    private final Problems problems;

    private FailuresReader(Problems problems) {
        this.problems = problems;
    }

    /**
     * Reads a cache's {@code failures}.
     *
     * @param place how messages name the cache
     */
    static @Nullable Written<Failures> read(Section cache, String place, Problems problems) {
        Node node = cache.node("failures");
        return node == null
                ? null
                : cache.written("failures", new FailuresReader(problems).failures(node, place + ".failures"));
    }

    private @Nullable Failures failures(Node node, String place) {
        Section failures = Section.of(node, place, Vocabulary.FAILURES, problems);
        Duration expireAfterWrite = Written.valueOf(failures.duration("expire-after-write"));
        if (failures.isWithout("expire-after-write")) {
            problems.add(
                    failures.position(),
                    place + ": 'expire-after-write' is missing; it says how long a failure is kept, as 1s");
        }
        List<String> names = failures.isWithout("types") ? ALL : names(failures);
        return expireAfterWrite == null || names.isEmpty() ? null : new Failures(expireAfterWrite, names);
    }

    private List<String> names(Section failures) {
        List<String> names = new ArrayList<>();
        for (Node.Scalar name : failures.list("types", EXPECTED, "leave 'types' out for every exception")) {
            if (!ClassNames.isWellFormed(name.text())) {
                failures.wrongItem("types", name, EXPECTED);
            } else if (name.text().indexOf('.') < 0) {
                problems.add(
                        name.position(),
                        "types: '" + name.shown() + "' has no package: write the whole name, as java.io.IOException");
            } else if (isError(name.text())) {
                problems.add(name.position(), "types: " + name.shown() + " is not for keeping: Errors are never kept");
            } else {
                names.add(name.text());
            }
        }
        return names;
    }

    private static boolean isError(String name) {
        return name.startsWith("java.lang.") && name.endsWith("Error");
    }
}
