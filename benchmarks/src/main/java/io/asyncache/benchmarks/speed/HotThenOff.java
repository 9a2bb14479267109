package io.asyncache.benchmarks.speed;

import com.acme.speed.Tiny;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import javax.management.Attribute;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A method whose cache was in use until it was switched off, as somebody would with JMX, some time ago. */
@State(Scope.Thread)
public class HotThenOff {

    private static final String CACHE = "io.asyncache:type=Cache,name=tiny";
    private static final int CALLS = 1_000_000;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

    /** The agent gives what stays off for ten seconds its original bytes back, and looks every second. */
    private static final long SWEPT_MILLIS = TimeUnit.SECONDS.toMillis(13);

    final Tiny[] tinies = Tiny.many(OffBenchmark.CALLS);

    @Setup
    public void useAndSwitchOff() throws JMException, InterruptedException {
        for (int i = 0; i < CALLS; i++) {
            Tiny tiny = tinies[i % tinies.length];
            if (i >= tinies.length && tiny.switched() == tiny.own()) {
                throw new IllegalStateException("a call was no hit");
            }
            tiny.switched();
        }
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        ObjectName cache = new ObjectName(CACHE);
        long begun = System.nanoTime();
        while (!server.isRegistered(cache)) {
            if (System.nanoTime() - begun > PATIENCE_NANOS) {
                throw new IllegalStateException("no " + CACHE);
            }
            Thread.onSpinWait();
        }
        server.setAttribute(cache, new Attribute("Enabled", false));
        for (Tiny tiny : tinies) {
            if (tiny.switched() != tiny.own()) {
                throw new IllegalStateException("it is not off");
            }
        }
        Thread.sleep(SWEPT_MILLIS);
    }
}
