package io.asyncache.attach;

import io.asyncache.manage.Mailbox;
import io.asyncache.manage.Sessions;
import io.asyncache.manage.Status;
import io.asyncache.manage.StatusJson;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Looking on while an agent tells what everything is like. */
public final class Watching implements AutoCloseable {

    private static final long PAUSE_MILLIS = 20;
    private static final long PATIENCE_MILLIS = 10_000;

    private static final long SAYING_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Jvm jvm;
    private final Mail mail;
    private final long intervalMillis;

    /** When the snapshot was written that was read last, and when we last said that we are there. */
    private long lastWritten;

    private long lastSaid = System.nanoTime() - SAYING_NANOS;

    /** Written by whoever ends the JVM, while another waits. */
    private volatile boolean closed;

    Watching(Jvm jvm, Mail mail, long intervalMillis) {
        this.jvm = jvm;
        this.mail = mail;
        this.intervalMillis = intervalMillis;
    }

    /** Waits for the next snapshot, for as long as nobody has enough or closes this; null if somebody has. */
    public @Nullable Status next(BooleanSupplier enough) throws Unreachable, InterruptedException {
        long patience = TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS + intervalMillis);
        long start = System.nanoTime();
        while (System.nanoTime() - start < patience) {
            if (closed || enough.getAsBoolean()) {
                return null;
            }
            Status fresh = poll();
            if (fresh != null) {
                return fresh;
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        throw ended();
    }

    /** Returns the snapshot if there is a new one, and says that we are still there. */
    private @Nullable Status poll() throws Unreachable {
        try {
            sayThatWeAreThere();
            long written = mail.box().touched(Sessions.SNAPSHOT);
            if (written == lastWritten) {
                return null;
            }
            lastWritten = written;
            Map<?, ?> snapshot = mail.box().read(Sessions.SNAPSHOT);
            return snapshot.get("status") instanceof Map<?, ?> status ? StatusJson.read(status) : null;
        } catch (IOException gone) {
            if (closed) {
                return null;
            }
            throw ended();
        }
    }

    private void sayThatWeAreThere() throws IOException {
        long now = System.nanoTime();
        if (now - lastSaid >= SAYING_NANOS) {
            lastSaid = now;
            mail.touch(Mailbox.ALIVE);
        }
    }

    private Unreachable ended() {
        boolean lives = ProcessHandle.of(jvm.pid()).isPresent();
        return new Unreachable("the JVM " + jvm + (lives ? " tells nothing any more" : " has ended"));
    }

    @Override
    public void close() {
        closed = true;
        try {
            mail.close();
        } catch (IOException left) {
            // The agent may be writing; it sees that nobody looks on any more, and what is left is in /tmp.
        }
    }
}
