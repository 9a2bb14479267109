package io.asyncache.benchmarks.startup;

import java.util.List;

/**
 * One way to start one program.
 *
 * @param options the JVM's, which end with the main class
 * @param expected the line that it must print
 */
record Start(String what, Who who, List<String> options, String expected) {

    /** Who is in the JVM beside the program. */
    enum Who {
        NOBODY("no agent"),
        IDLE("an agent that does nothing"),
        ASYNCACHE("asyncache");

        private final String shown;

        Who(String shown) {
            this.shown = shown;
        }

        @Override
        public String toString() {
            return shown;
        }
    }
}
