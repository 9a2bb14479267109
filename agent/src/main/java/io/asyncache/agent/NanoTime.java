package io.asyncache.agent;

import java.util.function.LongSupplier;

/** The JVM's elapsed time; a class, since a method reference has the JDK's lambda machinery started before main. */
final class NanoTime implements LongSupplier {

    @Override
    public long getAsLong() {
        return System.nanoTime();
    }
}
