package io.asyncache.agent;

import io.asyncache.cache.Engine;
import io.asyncache.callsite.Caches;
import io.asyncache.callsite.Linker;
import io.asyncache.callsite.Rule;
import io.asyncache.config.Configuration;
import io.asyncache.config.MethodRule;
import io.asyncache.observe.Observations;
import io.asyncache.stats.Counters;
import io.asyncache.weave.LibraryLogging;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Starts the engine when the first class is woven: until then none of it is loaded. */
final class LinkerStart implements Callable<MethodHandle> {

    private final Configuration configuration;
    private final RuntimeReport report;
    private volatile @Nullable Caches caches;

    LinkerStart(Configuration configuration, RuntimeReport report) {
        this.configuration = configuration;
        this.report = report;
    }

    /** Returns what the gate asks, {@code (Lookup, String, MethodType, Object[])CallSite}. */
    @Override
    public MethodHandle call() throws ReflectiveOperationException {
        quietenLibraries();
        Engine engine = Engine.create(report);
        Caches started = new Caches(engine);
        caches = started;
        Linker linker = new Linker(engine, started, rules(), configuration.invalidations(), report);
        MethodType type = MethodType.methodType(
                CallSite.class, MethodHandles.Lookup.class, String.class, MethodType.class, Object[].class);
        return MethodHandles.lookup().findVirtual(Linker.class, "link", type).bindTo(linker);
    }

    /** Returns the statistics by cache name; empty while nothing was woven. */
    Map<String, Counters.Snapshot> statistics() {
        Caches started = caches;
        return started == null ? Map.of() : started.statistics();
    }

    /** Returns what methods that are only observed would have done, by cache name. */
    Map<String, Observations.Snapshot> observed() {
        Caches started = caches;
        return started == null ? Map.of() : started.observed();
    }

    /** The launcher is this class's loader, and is known here by JDK types alone; in tests there is none. */
    @SuppressWarnings("unchecked")
    private static void quietenLibraries() {
        if (LinkerStart.class.getClassLoader() instanceof Consumer<?> launcher) {
            ((Consumer<UnaryOperator<byte[]>>) launcher).accept(new LibraryLogging());
        }
    }

    private List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (MethodRule rule : configuration.methods()) {
            rules.add(new Rule(rule, CacheSpecs.of(rule.cache())));
        }
        return rules;
    }
}
