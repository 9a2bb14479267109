package io.asyncache.callsite;

import io.asyncache.cache.Cache;
import io.asyncache.cache.Engine;
import io.asyncache.cache.Exit;
import io.asyncache.cache.MethodCache;
import io.asyncache.cache.MethodSpec;
import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Gives a woven method its call sites, when it first comes to them. */
public final class Linker {

    private static final MethodHandle RETURNED;
    private static final MethodHandle THREW;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            RETURNED = lookup.findStatic(Exit.class, "returned", MethodType.genericMethodType(2));
            THREW = lookup.findStatic(
                    Exit.class, "threw", MethodType.methodType(CompletableFuture.class, Throwable.class, Object.class));
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    private final Engine engine;
    private final Caches caches;
    private final List<Rule> rules;
    private final LinkReport report;

    /** Threads that are linking: what the application's code does meanwhile on such a thread runs uncached. */
    private final Set<Thread> linking = ConcurrentHashMap.newKeySet();

    /**
     * The linked methods of each class, held by the class itself. Nothing in the value holds this agent's registry, and
     * the registry holds no class, so that both go with their owners.
     */
    private final ClassValue<Map<String, LinkedMethod>> methods = new ClassValue<>() {
        @Override
        protected Map<String, LinkedMethod> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    public Linker(Engine engine, Caches caches, List<Rule> rules, LinkReport report) {
        this.engine = engine;
        this.caches = caches;
        this.rules = List.copyOf(rules);
        this.report = report;
    }

    /**
     * Links one of a woven method's calls.
     *
     * @param caller the woven class's lookup
     * @param name {@code enter}, {@code exit} or {@code fail}
     * @param type the call's type
     * @param method for {@code enter}: the rule's index, the method's name, descriptor and parameters' names
     * @return the site, or null for one that does nothing
     */
    public @Nullable CallSite link(MethodHandles.Lookup caller, String name, MethodType type, Object[] method) {
        Thread thread = Thread.currentThread();
        if (!linking.add(thread)) {
            return null;
        }
        try {
            return switch (name) {
                case "exit" -> new ConstantCallSite(RETURNED.asType(type));
                case "fail" -> new ConstantCallSite(THREW.asType(type));
                default -> enter(caller, type, method);
            };
        } catch (Throwable failed) {
            report.linkFailed(caller.lookupClass().getName() + (method.length > 1 ? "." + method[1] : ""), failed);
            return null;
        } finally {
            linking.remove(thread);
        }
    }

    private CallSite enter(MethodHandles.Lookup caller, MethodType type, Object[] woven)
            throws ReflectiveOperationException {
        Rule rule = rules.get((int) woven[0]);
        String name = (String) woven[1];
        String descriptor = (String) woven[2];
        Map<String, LinkedMethod> linked = methods.get(caller.lookupClass());
        String key = name + descriptor;
        LinkedMethod method = linked.get(key);
        if (method == null) {
            LinkedMethod fresh = linkMethod(caller, rule, name, descriptor, (String) woven[3]);
            LinkedMethod before = linked.putIfAbsent(key, fresh);
            method = before == null ? fresh : before;
        }
        return method.newSite(type);
    }

    private LinkedMethod linkMethod(
            MethodHandles.Lookup caller, Rule rule, String name, String descriptor, String parameterNames)
            throws ReflectiveOperationException {
        Class<?> owner = caller.lookupClass();
        BodyHandle body = BodyHandle.find(caller, name, descriptor);
        Cache cache = caches.cache(owner.getClassLoader(), rule);
        MethodSpec spec = new MethodSpec(
                body.readableName(),
                body.handle(),
                body.parameters(),
                body.hasReceiver(),
                rule.perInstance(),
                rule.coalesce(),
                rule.coalesceTimeout(),
                ResultExpression.bind(rule.weigher(), caller, name, descriptor, parameterNames),
                ResultExpression.bind(rule.expireAfter(), caller, name, descriptor, parameterNames));
        LinkedMethod[] self = new LinkedMethod[1];
        MethodCache methodCache = new MethodCache(engine, cache, spec, () -> {
            report.gaveUp(spec.name());
            self[0].giveUp();
        });
        self[0] = new LinkedMethod(methodCache, body.mayTakeArrays());
        return self[0];
    }
}
