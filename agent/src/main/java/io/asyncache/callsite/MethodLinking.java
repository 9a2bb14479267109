package io.asyncache.callsite;

import io.asyncache.cache.Cache;
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
     * @param existing the method's part of the cache, if it has one whose keys are those of this rule
     * @return null if it must be left alone, which is told
     */
    LinkedMethod.@Nullable Linkage link(Engine engine, Caches caches, @Nullable MethodCache existing, Runnable giveUp)
            throws ReflectiveOperationException {
        String unshareable = Unshareable.why(method);
        if (unshareable != null) {
            report.leftAlone(method.readableName(), unshareable);
            return null;
        }
        try {
            return linkResolved(engine, caches, existing, giveUp);
        } catch (UnresolvedExpressionException unresolved) {
            report.leftAlone(method.readableName(), unresolved.getMessage() + " (the rule at " + rule.position() + ")");
            return null;
        }
    }

    private LinkedMethod.Linkage linkResolved(
            Engine engine, Caches caches, @Nullable MethodCache existing, Runnable giveUp)
            throws ReflectiveOperationException {
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
        KeyHandles keys = new KeyHandles(all, when());
        if (rule.mode() == Mode.OBSERVE) {
            ObservedMethod observed =
                    new ObservedMethod(engine, caches.shadows().shadow(method.loader(), linked), spec, giveUp);
            return new LinkedMethod.Linkage(null, new ObservingQuestion(observed, keys));
        }
        Cache cache = caches.cache(method.loader(), linked);
        cache.reconfigure(linked.spec());
        MethodCache methodCache = existing;
        if (methodCache == null) {
            methodCache = new MethodCache(engine, cache, spec, giveUp);
        } else {
            methodCache.reconfigure(spec);
        }
        boolean plain =
                rule.key().parts().isEmpty() && variants.isEmpty() && keys.when() == null && !method.isBlocking();
        return new LinkedMethod.Linkage(
                methodCache,
                plain
                        ? new ArgumentsQuestion(
                                new Enter(methodCache, parts.stream().anyMatch(PartSource::mayBeArray)))
                        : new KeyedQuestion(methodCache, keys, method.isBlocking()));
    }

    private List<PartSource> parts() {
        List<Expression> written = rule.key().parts();
        return written.isEmpty()
                ? PartSource.arguments(method)
                : written.stream().map(this::part).toList();
    }

    private PartSource part(Expression expression) {
        refuseReceiver(expression);
        return PartSource.expression(expression, method);
    }

    /** A key must not keep its receiver alive (S17). */
    static void refuseReceiver(Expression part) {
        if (part.namesReceiver()) {
            throw new UnresolvedExpressionException(
                    "'this' can't be a part of a key, which would keep the object alive:"
                            + " 'instance: include' tells receivers apart; or name a property of it, this.name");
        }
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
