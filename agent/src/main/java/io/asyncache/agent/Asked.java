package io.asyncache.agent;

import java.io.File;
import org.jspecify.annotations.Nullable;

/**
 * The agent's argument when the command line has something to ask of an agent that is there already: {@code
 * command=NAME,reply=DIRECTORY}.
 *
 * @param reply where the answer goes, and where the question is written in full
 */
record Asked(String command, File reply) {

    private static final String COMMAND = "command=";
    private static final String REPLY = ",reply=";

    /** Returns null if the argument is for starting an agent. */
    static @Nullable Asked parse(@Nullable String text) {
        // The directory comes last, since its path may hold anything.
        int reply = text == null || !text.startsWith(COMMAND) ? -1 : text.indexOf(REPLY);
        return reply < 0
                ? null
                : new Asked(text.substring(COMMAND.length(), reply), new File(text.substring(reply + REPLY.length())));
    }
}
