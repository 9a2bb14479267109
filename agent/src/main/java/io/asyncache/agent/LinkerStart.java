package io.asyncache.agent;

import io.asyncache.cache.Engine;
import io.asyncache.callsite.Caches;
import io.asyncache.callsite.Linker;
import io.asyncache.callsite.Rules;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Starts the engine when the first class is woven: until then none of it is loaded. */
final class LinkerStart implements Callable<MethodHandle> {

    private final RuntimeReport report;
    private final Runnable started;

    // Guarded by this; the caches may be looked at without.
    private @Nullable Supplier<Rules> rules;
    private @Nullable Linker linker;
    private volatile @Nullable Caches caches;

    /**
     * Creates it.
     *
     * @param started run when the engine has been started
     */
    LinkerStart(RuntimeReport report, Runnable started) {
        this.report = report;
        this.started = started;
    }

    /** Other rules are in force from now on; they are asked for when somebody lives by them. */
    synchronized void follow(Supplier<Rules> next) {
        rules = next;
        if (linker != null) {
            linker.change(next.get());
        }
    }

    /** Returns what the gate asks, {@code (Lookup, String, MethodType, Object[])CallSite}. */
    @Override
    public synchronized MethodHandle call() throws ReflectiveOperationException {
        if (rules == null) {
            throw new IllegalStateException("no rules yet");
        }
        Engine engine = Engine.create(report);
        Caches made = new Caches(engine);
        Linker linking = new Linker(engine, made, rules.get(), report);
        caches = made;
        linker = linking;
        started.run();
        MethodType type = MethodType.methodType(
                CallSite.class, MethodHandles.Lookup.class, String.class, MethodType.class, Object[].class);
        return MethodHandles.lookup().findVirtual(Linker.class, "link", type).bindTo(linking);
    }

    /** Returns the caches; null while nothing was woven. */
    @Nullable
    Caches caches() {
        return caches;
    }
}
