package io.asyncache.cli;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of a method for a rule whose selector means it.
 *
 * @param why the end of a sentence that begins with the method; of one that is taken, what must be known all the same
 */
record Verdict(Outcome outcome, @Nullable String why) {

    /** The rule's answer. */
    enum Outcome {
        /** The rule has it. */
        TAKEN,
        /** The rule has it, so that no later one has, and leaves it alone. */
        OFF,
        /** A rule that comes first has it, or lets nobody have it. */
        EARLIER,
        /** Nobody can take it. */
        LEFT_OUT
    }

    static final Verdict TAKEN = new Verdict(Outcome.TAKEN, null);

    boolean is(Outcome asked) {
        return outcome == asked;
    }
}
