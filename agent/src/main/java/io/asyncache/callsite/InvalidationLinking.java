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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
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

    private final Engine engine;
    private final List<InvalidationRule> rules;
    private final Caches caches;
    private final boolean reachesValues;
    private final LinkReport report;

    /**
     * Creates it.
     *
     * @param reachesValues whether any of the rules' caches keeps values in earnest: where none does, callers have no old
     *     value to be kept from, and get the body's own future (S30)
     */
    InvalidationLinking(
            Engine engine, List<InvalidationRule> rules, Caches caches, boolean reachesValues, LinkReport report) {
        this.engine = engine;
        this.rules = rules;
        this.caches = caches;
        this.reachesValues = reachesValues;
        this.report = report;
    }

    /** Returns what is asked at a site, {@code (Object receiver, P1, P2, …)Object}. */
    MethodHandle link(WovenMethod method, MethodType site) {
        List<Invalidation> invalidations = new ArrayList<>();
        for (InvalidationRule rule : rules) {
            invalidations.add(invalidation(rule, key(rule, method)));
        }
        if (!method.declaresFuture()
                && Future.class.isAssignableFrom(method.type().returnType())) {
            report.warn(
                    method.readableName(),
                    "returns a " + method.type().returnType().getName()
                            + ", of which can't be known when it completes: its rule's entries are dropped when the"
                            + " method returns");
        }
        return begin(
                new Invalidator(engine, method.readableName(), invalidations, method.declaresFuture() && reachesValues),
                site);
    }

    /** The same for a method whose types can't be had, nor so what its key is: it stands for everything (S22). */
    MethodHandle linkUnknown(String name, String descriptor, Throwable missing, MethodType site) {
        List<Invalidation> invalidations = new ArrayList<>();
        for (InvalidationRule rule : rules) {
            invalidations.add(invalidation(rule, null));
            if (!rule.key().isEmpty()) {
                tellOfEverything(name, rule, missing.toString());
            }
        }
        boolean declaresFuture = descriptor.endsWith(")" + CompletableFuture.class.descriptorString())
                || descriptor.endsWith(")" + CompletionStage.class.descriptorString());
        return begin(new Invalidator(engine, name, invalidations, declaresFuture && reachesValues), site);
    }

    private Invalidation invalidation(InvalidationRule rule, @Nullable PartsOfCall key) {
        return new Invalidation(caches(rule), key, rule.after() == Moment.CALL);
    }

    private static MethodHandle begin(Invalidator invalidator, MethodType site) {
        return BEGIN.bindTo(invalidator)
                .asCollector(Object[].class, site.parameterCount())
                .asType(site);
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
    private @Nullable PartsOfCall key(InvalidationRule rule, WovenMethod method) {
        if (rule.key().isEmpty()) {
            return null;
        }
        try {
            List<PartSource> sources = rule.key().stream()
                    .map(expression -> PartSource.expression(expression, method))
                    .toList();
            return new Parts(PartSource.overArrays(sources), rule.key().toString());
        } catch (UnresolvedExpressionException unresolved) {
            tellOfEverything(method.readableName(), rule, String.valueOf(unresolved.getMessage()));
            return null;
        }
    }

    private void tellOfEverything(String method, InvalidationRule rule, String why) {
        report.warn(
                method,
                "drops everything in " + String.join(", ", rule.caches()) + " at each call: " + why + " (the rule at "
                        + rule.position() + ")");
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
