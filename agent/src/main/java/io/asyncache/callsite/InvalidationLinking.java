package io.asyncache.callsite;

import io.asyncache.cache.Cache;
import io.asyncache.cache.Engine;
import io.asyncache.cache.Invalidatable;
import io.asyncache.cache.Invalidation;
import io.asyncache.cache.Invalidator;
import io.asyncache.cache.PartsOfCall;
import io.asyncache.config.InvalidationRule;
import io.asyncache.config.Moment;
import io.asyncache.expression.UnresolvedExpressionException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes what a woven method asks whose calls make cached values wrong. */
final class InvalidationLinking {

    private static final MethodHandle BEGIN;

    static {
        try {
            BEGIN = MethodHandles.lookup()
                    .findVirtual(Invalidator.class, "begin", MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    private final WovenMethod method;
    private final Caches caches;
    private final Set<String> kept;
    private final LinkReport report;

    /**
     * Creates it.
     *
     * @param kept the names of the caches that keep values in earnest
     */
    InvalidationLinking(WovenMethod method, Caches caches, Set<String> kept, LinkReport report) {
        this.method = method;
        this.caches = caches;
        this.kept = kept;
        this.report = report;
    }

    /** Returns what is asked at a site, {@code (Object receiver, P1, P2, …)Object}. */
    MethodHandle link(Engine engine, List<InvalidationRule> rules, MethodType site) {
        List<Invalidation> invalidations = new ArrayList<>();
        for (InvalidationRule rule : rules) {
            invalidations.add(new Invalidation(caches(rule), key(rule), rule.after() == Moment.CALL));
        }
        boolean standsIn = method.declaresFuture() && rules.stream().anyMatch(this::reachesValues);
        if (!method.declaresFuture()
                && Future.class.isAssignableFrom(method.type().returnType())) {
            report.warn(
                    method.readableName(),
                    "returns a " + method.type().returnType().getName()
                            + ", of which can't be known when it completes: its rule's entries are dropped when the"
                            + " method returns");
        }
        Invalidator invalidator = new Invalidator(engine, method.readableName(), invalidations, standsIn);
        return BEGIN.bindTo(invalidator)
                .asCollector(Object[].class, site.parameterCount())
                .asType(site);
    }

    /** Where nothing is kept in earnest, callers have no old value to be kept from, and get the body's own future (S30). */
    private boolean reachesValues(InvalidationRule rule) {
        return rule.caches().stream().anyMatch(kept::contains);
    }

    private Supplier<List<Invalidatable>> caches(InvalidationRule rule) {
        List<Supplier<List<Cache>>> named =
                rule.caches().stream().map(caches::named).toList();
        return () -> {
            List<Invalidatable> living = new ArrayList<>();
            named.forEach(each -> living.addAll(each.get()));
            rule.caches().forEach(name -> living.addAll(caches.shadows().named(name)));
            return living;
        };
    }

    /** A key that can't be resolved stands for everything: no old value is left. */
    private @Nullable PartsOfCall key(InvalidationRule rule) {
        if (rule.key().isEmpty()) {
            return null;
        }
        try {
            List<PartSource> sources = rule.key().stream()
                    .map(expression -> PartSource.expression(expression, method))
                    .toList();
            return new Parts(PartSource.overArrays(sources), rule.key().toString());
        } catch (UnresolvedExpressionException unresolved) {
            report.warn(
                    method.readableName(),
                    "drops everything in " + String.join(", ", rule.caches()) + " at each call: "
                            + unresolved.getMessage() + " (the rule at " + rule.position() + ")");
            return null;
        }
    }

    /** The parts of a key, and how they are written. */
    private record Parts(MethodHandle[] overArrays, String text) implements PartsOfCall {

        @Override
        public @Nullable Object[] of(@Nullable Object[] call) throws Throwable {
            return PartSource.of(overArrays, call);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
