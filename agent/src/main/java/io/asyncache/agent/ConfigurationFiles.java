package io.asyncache.agent;

import java.io.File;
import org.jspecify.annotations.Nullable;

/** Where the configuration is looked for. */
final class ConfigurationFiles {

    static final String DEFAULT = "asyncache.yaml";

    private ConfigurationFiles() {}

    /**
     * Returns the file that is in force: the agent's argument, the system property, the environment's, or the one in the
     * working directory; null if none was named and that one is not there.
     */
    static @Nullable File choose(@Nullable String argument) {
        String named = argument;
        if (named == null || named.isEmpty()) {
            named = System.getProperty("asyncache.config");
        }
        if (named == null || named.isEmpty()) {
            named = System.getenv("ASYNCACHE_CONFIG");
        }
        if (named != null && !named.isEmpty()) {
            return new File(named);
        }
        File here = new File(DEFAULT);
        return here.isFile() ? here : null;
    }
}
