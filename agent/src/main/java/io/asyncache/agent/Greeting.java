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
        return "asyncache " + Version.current() + ", " + file + ": "
                + methods(configuration)
                + (configuration.invalidations().isEmpty()
                        ? ""
                        : ", " + count(configuration.invalidations().size(), "invalidation rule"))
                + (configuration.enabled() ? "" : "; not enabled, nothing is instrumented");
    }

    /** A cache of a rule that observes keeps nothing: where there is no other rule, there is no cache to speak of. */
    private static String methods(Configuration configuration) {
        Set<String> caches = new HashSet<>(configuration.caches().keySet());
        int observing = 0;
        for (MethodRule rule : configuration.methods()) {
            if (rule.mode() == Mode.CACHE) {
                caches.add(rule.cache().name());
            } else if (rule.mode() == Mode.OBSERVE) {
                observing++;
            }
        }
        int all = configuration.methods().size();
        String rules = count(all, "method rule");
        if (observing > 0 && observing == all) {
            return rules + ", observing only";
        }
        return count(caches.size(), "cache") + ", " + rules
                + (observing == 0 ? "" : ", " + observing + " of them observing only");
    }

    private static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
