package io.asyncache.agent;

import io.asyncache.config.Configuration;
import io.asyncache.config.MethodRule;
import io.asyncache.config.Mode;
import java.io.File;
import java.util.HashSet;
import java.util.Set;

/** The one line that is printed at start. */
final class Greeting {

    private Greeting() {}

    static String of(Configuration configuration, File file) {
        Set<String> caches = new HashSet<>(configuration.caches().keySet());
        for (MethodRule rule : configuration.methods()) {
            if (rule.mode() == Mode.CACHE) {
                caches.add(rule.cache().name());
            }
        }
        return "asyncache " + Version.current() + ", " + file + ": "
                + count(caches.size(), "cache") + ", "
                + count(configuration.methods().size(), "method rule")
                + (configuration.invalidations().isEmpty()
                        ? ""
                        : ", " + count(configuration.invalidations().size(), "invalidation rule"))
                + (configuration.enabled() ? "" : "; not enabled, nothing is instrumented");
    }

    private static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
