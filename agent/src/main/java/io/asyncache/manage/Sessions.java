package io.asyncache.manage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Those who look on for a while: each gets a snapshot at its interval, for as long as it says that it is there.
 *
 * <p>A thread of their own serves them all and ends with the last: what the agent does from time to time is done too
 * seldom for a live table, if at all, and a thread that only runs while an operator looks costs nobody anything.
 */
public final class Sessions {

    /** The file that each snapshot takes the place of. */
    public static final String SNAPSHOT = "snapshot.json";

    private static final long SHORTEST_MILLIS = 100;

    /** Whoever has not said for so long, and for three intervals, that it is there, has gone. */
    private static final long PATIENCE_MILLIS = 10_000;

    private final Operations operations;
    private final LongSupplier wallMillis;

    // Guarded by this.
    private final List<Session> open = new ArrayList<>();
    private @Nullable Thread thread;

    public Sessions(Operations operations) {
        this(operations, System::currentTimeMillis);
    }

    Sessions(Operations operations, LongSupplier wallMillis) {
        this.operations = operations;
        this.wallMillis = wallMillis;
    }

    /** Begins to write snapshots into the mailbox, the first of them now. */
    synchronized void open(Mailbox mailbox, long intervalMillis) {
        add(mailbox, intervalMillis);
        if (thread == null) {
            Thread started = new Thread(null, this::serve, "asyncache-top", 0, false);
            started.setDaemon(true);
            started.setContextClassLoader(null);
            thread = started;
            started.start();
        } else {
            notifyAll();
        }
    }

    synchronized void add(Mailbox mailbox, long intervalMillis) {
        open.add(new Session(mailbox, Math.max(SHORTEST_MILLIS, intervalMillis)));
    }

    private synchronized void serve() {
        try {
            long next = look();
            while (next >= 0) {
                // What is opened meanwhile notifies.
                TimeUnit.MILLISECONDS.timedWait(this, Math.max(1, next));
                next = look();
            }
        } catch (InterruptedException told) {
            // Nobody of ours does that; whoever it is wants the thread to end.
        } finally {
            thread = null;
            open.clear();
        }
    }

    /**
     * Writes the snapshots that are due.
     *
     * @return milliseconds until the next is, below zero if nobody looks on any more
     */
    synchronized long look() {
        long now = wallMillis.getAsLong();
        long next = -1;
        for (Iterator<Session> each = open.iterator(); each.hasNext(); ) {
            Session session = each.next();
            if (session.isOver(now) || !session.write(now)) {
                each.remove();
            } else {
                long due = session.due - now;
                next = next < 0 ? due : Math.min(next, due);
            }
        }
        return next;
    }

    /** One of them. */
    private final class Session {

        private final Mailbox mailbox;
        private final long intervalMillis;
        private long due = Long.MIN_VALUE;

        Session(Mailbox mailbox, long intervalMillis) {
            this.mailbox = mailbox;
            this.intervalMillis = intervalMillis;
        }

        boolean isOver(long now) {
            long touched = mailbox.touched(Mailbox.ALIVE);
            return touched == 0 || now - touched > Math.max(PATIENCE_MILLIS, 3 * intervalMillis);
        }

        /** Writes a snapshot if it is time; returns false if it can't, since the directory is gone. */
        boolean write(long now) {
            // A clock that is set back would keep the session waiting.
            if (now >= due || due - now > intervalMillis) {
                due = now + intervalMillis;
                try {
                    mailbox.write(SNAPSHOT, Map.of("status", StatusJson.write(operations.status())));
                } catch (IOException | RuntimeException gone) {
                    return false;
                }
            }
            return true;
        }
    }
}
