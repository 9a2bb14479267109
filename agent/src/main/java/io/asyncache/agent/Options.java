package io.asyncache.agent;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The agent's argument: a configuration file's path, or {@code config=…,log-level=…,log-file=…}.
 *
 * @param complaints what is wrong with the argument; the rest of it holds
 */
record Options(
        @Nullable String config,
        Log.Level logLevel,
        @Nullable String logFile,
        List<String> complaints) {

    private static final String ALLOWED = "allowed are config=FILE, log-level=debug|info|warn|error|off, log-file=FILE";

    static Options parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return new Options(null, Log.Level.INFO, null, List.of());
        }
        if (!startsWithKey(text)) {
            return new Options(text, Log.Level.INFO, null, List.of());
        }
        String config = null;
        String logFile = null;
        Log.Level level = Log.Level.INFO;
        List<String> complaints = new ArrayList<>();
        for (String option : text.split(",")) {
            int equals = option.indexOf('=');
            String key = equals < 0 ? option : option.substring(0, equals);
            String value = equals < 0 ? "" : option.substring(equals + 1);
            Log.Level named = key.equals("log-level") ? Log.Level.named(value) : null;
            if (key.equals("config")) {
                config = value;
            } else if (key.equals("log-file")) {
                logFile = value;
            } else if (named != null) {
                level = named;
            } else {
                complaints.add("option '" + option + "' is not understood; " + ALLOWED);
            }
        }
        return new Options(config, level, logFile, complaints);
    }

    /** A path may hold commas and equals signs; it is one unless it begins as an option does. */
    private static boolean startsWithKey(String text) {
        return text.startsWith("config=") || text.startsWith("log-level=") || text.startsWith("log-file=");
    }
}
