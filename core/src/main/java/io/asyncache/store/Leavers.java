package io.asyncache.store;

import org.jspecify.annotations.Nullable;

/**
 * The values that have gone under a lock: what is left to do about them, when no lock is held, is to tell of them, and to
 * take their entries out of the map, for which the application's {@code equals} may have to run.
 */
final class Leavers {

    /** What is done about each. */
    interface Farewell {

        /**
         * A value has gone.
         *
         * @param node its entry, dead; null if that has another value now
         */
        void say(RemovalCause cause, @Nullable Node node);
    }

    private record Leaver(
            RemovalCause cause,
            @Nullable Node node,
            @Nullable Leaver earlier) {}

    private @Nullable Leaver last;

    void add(RemovalCause cause, @Nullable Node node) {
        last = new Leaver(cause, node, last);
    }

    void forEach(Farewell farewell) {
        for (Leaver leaver = last; leaver != null; leaver = leaver.earlier) {
            farewell.say(leaver.cause, leaver.node);
        }
    }
}
