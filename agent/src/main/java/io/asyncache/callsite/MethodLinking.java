package io.asyncache.callsite;

import io.asyncache.cache.Engine;
import io.asyncache.cache.Enter;
import io.asyncache.cache.KeyPart;
import io.asyncache.cache.KeySpec;
import io.asyncache.cache.MethodCache;
import io.asyncache.cache.MethodSpec;
import io.asyncache.cache.ResultSpec;
import io.asyncache.config.MethodRule;
import io.asyncache.config.Mode;
import io.asyncache.expression.BoundExpression;
import io.asyncache.expression.Expression;
import io.asyncache.expression.UnresolvedExpressionException;
import io.asyncache.observe.ObservedMethod;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes asyncache's part of one woven method, by its rule: key, conditions, results. */
final class MethodLinking {

    private final WovenMethod method;
    private final Rule linked;
    private final MethodRule rule;
    private final LinkReport report;

    MethodLinking(WovenMethod method, Rule rule, LinkReport report) {
        this.method = method;
        this.linked = rule;
        this.rule = rule.written();
        this.report = report;
    }

    /**
     * Links the method.
     *
     * @return null if it must be left alone, which is told
     */
    @Nullable
    LinkedMethod link(Engine engine, Caches caches) throws ReflectiveOperationException {
        String unshareable = Unshareable.why(method);
        if (unshareable != null) {
            report.leftAlone(method.readableName(), unshareable);
            return null;
        }
        try {
            return linkResolved(engine, caches);
        } catch (UnresolvedExpressionException unresolved) {
            report.leftAlone(method.readableName(), unresolved.getMessage() + " (the rule at " + rule.position() + ")");
            return null;
        }
    }

    private LinkedMethod linkResolved(Engine engine, Caches caches) throws ReflectiveOperationException {
        List<PartSource> parts = parts();
        List<KeyPart> named = parts.stream().map(PartSource::part).toList();
        List<PartSource> variants = rule.key().vary().stream()
                .map(call -> PartSource.variant(call, method))
                .toList();
        if (!variants.isEmpty() && rule.cache().freshness().refreshAfterWrite() != null) {
            report.warn(
                    method.readableName(),
                    "is not refreshed in the background: what 'vary' gives is known to its callers' threads alone");
        }
        boolean numbersReceivers = rule.key().perInstance() && !method.isStatic();
        MethodSpec spec = new MethodSpec(
                method.readableName(),
                BodyHandle.of(method),
                !method.isStatic(),
                method.isBlocking(),
                new KeySpec(named, numbersReceivers, variants.size()),
                results(),
                rule.coalescing().together(),
                rule.coalescing().timeout());
        List<PartSource> all = new ArrayList<>(parts);
        all.addAll(variants);
        KeyHandles keys = new KeyHandles(all, numbersReceivers, when());
        return rule.mode() == Mode.OBSERVE ? observed(engine, caches, spec, keys) : cached(engine, caches, spec, keys);
    }

    private LinkedMethod cached(Engine engine, Caches caches, MethodSpec spec, KeyHandles keys) {
        GivingUp givingUp = new GivingUp(spec.name(), report);
        MethodCache cache = new MethodCache(engine, caches.cache(loader(), linked), spec, givingUp);
        boolean plain = rule.key().parts().isEmpty()
                && rule.key().vary().isEmpty()
                && keys.when() == null
                && !method.isBlocking();
        return givingUp.of(new LinkedMethod(
                plain
                        ? new ArgumentsQuestion(
                                new Enter(cache, keys.parts().stream().anyMatch(PartSource::mayBeArray)))
                        : new KeyedQuestion(cache, keys, method.isBlocking())));
    }

    private LinkedMethod observed(Engine engine, Caches caches, MethodSpec spec, KeyHandles keys) {
        GivingUp givingUp = new GivingUp(spec.name(), report);
        ObservedMethod observed = new ObservedMethod(engine, caches.shadows().shadow(loader(), linked), spec, givingUp);
        return givingUp.of(new LinkedMethod(new ObservingQuestion(observed, keys)));
    }

    private @Nullable ClassLoader loader() {
        return method.caller().lookupClass().getClassLoader();
    }

    /** Switches a method off, which is made after what may ask for it. */
    private static final class GivingUp implements Runnable {

        private final String name;
        private final LinkReport report;
        private @Nullable LinkedMethod method;

        GivingUp(String name, LinkReport report) {
            this.name = name;
            this.report = report;
        }

        LinkedMethod of(LinkedMethod made) {
            method = made;
            return made;
        }

        @Override
        public void run() {
            LinkedMethod made = method;
            report.gaveUp(name);
            if (made != null) {
                made.giveUp();
            }
        }
    }

    private List<PartSource> parts() {
        List<Expression> written = rule.key().parts();
        return written.isEmpty()
                ? PartSource.arguments(method)
                : written.stream()
                        .map(expression -> PartSource.expression(expression, method))
                        .toList();
    }

    private ResultSpec results() {
        return new ResultSpec(
                method.resultType(),
                ResultExpression.bind(rule.cache().bound().weigher(), method),
                ResultExpression.bind(rule.cache().expiry().after(), method),
                ResultExpression.bindCondition("unless", rule.conditions().unless(), method));
    }

    private @Nullable MethodHandle when() {
        Expression when = rule.conditions().when();
        if (when == null) {
            return null;
        }
        BoundExpression bound = when.bind(method.scope(false));
        return Truth.overArguments("when", bound);
    }
}
