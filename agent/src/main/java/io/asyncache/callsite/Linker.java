package io.asyncache.callsite;

import io.asyncache.cache.Answer;
import io.asyncache.cache.Cache;
import io.asyncache.cache.Engine;
import io.asyncache.cache.Exit;
import io.asyncache.config.InvalidationRule;
import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Gives a woven method its call sites, when it first comes to them. */
public final class Linker {

    private static final MethodHandle RETURNED = constant(Exit.class, "returned", MethodType.genericMethodType(2));
    private static final MethodHandle THREW =
            constant(Exit.class, "threw", MethodType.methodType(Object.class, Throwable.class, Object.class));
    private static final MethodHandle IS_ANSWER =
            constant(Answer.class, "isOne", MethodType.methodType(boolean.class, Object.class));
    private static final MethodHandle ANSWER = constant(Answer.class, "value", MethodType.genericMethodType(1));

    private static MethodHandle constant(Class<?> owner, String name, MethodType type) {
        try {
            return MethodHandles.lookup().findStatic(owner, name, type);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    private final Engine engine;
    private final Caches caches;
    private final List<Rule> rules;
    private final List<InvalidationRule> invalidations;
    private final LinkReport report;

    /**
     * Threads that are looking at a method, and what each has to link when it is done: the methods that the application's
     * class loaders call meanwhile on that thread, for the first time, run as they are until then.
     */
    private final Map<Thread, List<Runnable>> linking = new ConcurrentHashMap<>();

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

    public Linker(
            Engine engine, Caches caches, List<Rule> rules, List<InvalidationRule> invalidations, LinkReport report) {
        this.engine = engine;
        this.caches = caches;
        this.rules = List.copyOf(rules);
        this.invalidations = List.copyOf(invalidations);
        this.report = report;
    }

    /**
     * Links one of a woven method's calls.
     *
     * @param caller the woven class's lookup
     * @param name {@code enter}, {@code answered}, {@code answer}, {@code invalidate}, {@code exit} or {@code fail}
     * @param type the call's type
     * @param method for {@code enter} the rule's index, for {@code invalidate} the invalidation rules' indexes with commas
     *     between; then the method's name, descriptor and parameters' names
     * @return the site, or null for one that does nothing
     */
    public @Nullable CallSite link(MethodHandles.Lookup caller, String name, MethodType type, Object[] method) {
        return switch (name) {
            // These end what a question began, and so are linked always: they name nothing of the application's.
            case "answered" -> new ConstantCallSite(IS_ANSWER.asType(type));
            case "answer" -> new ConstantCallSite(ANSWER.asType(type));
            case "exit" -> new ConstantCallSite(exit(type));
            case "fail" -> new ConstantCallSite(THREW.asType(type));
            default -> linkQuestion(caller, name, type, method);
        };
    }

    private @Nullable CallSite linkQuestion(
            MethodHandles.Lookup caller, String name, MethodType type, Object[] method) {
        Thread thread = Thread.currentThread();
        List<Runnable> later = new ArrayList<>();
        List<Runnable> outer = linking.putIfAbsent(thread, later);
        if (outer != null) {
            MutableCallSite site = new MutableCallSite(MethodHandles.empty(type));
            outer.add(() -> {
                CallSite linked = linkQuestion(caller, name, type, method);
                if (linked != null) {
                    site.setTarget(linked.dynamicInvoker());
                }
            });
            return site;
        }
        try {
            return name.equals("invalidate") ? invalidate(caller, type, method) : enter(caller, type, method);
        } catch (Throwable failed) {
            report.linkFailed(caller.lookupClass().getName() + "." + method[1], failed);
            return null;
        } finally {
            linking.remove(thread);
            later.forEach(Runnable::run);
        }
    }

    /** A {@code void} method has nothing to tell but that it has ended. */
    private static MethodHandle exit(MethodType type) {
        MethodHandle told =
                type.parameterCount() == 1 ? MethodHandles.insertArguments(RETURNED, 0, (Object) null) : RETURNED;
        return told.asType(type);
    }

    private CallSite invalidate(MethodHandles.Lookup caller, MethodType type, Object[] woven)
            throws ReflectiveOperationException {
        List<InvalidationRule> mine = Arrays.stream(((String) woven[0]).split(","))
                .map(index -> invalidations.get(Integer.parseInt(index)))
                .toList();
        InvalidationLinking linked = new InvalidationLinking(engine, mine, caches, report);
        String name = (String) woven[1];
        String descriptor = (String) woven[2];
        WovenMethod method;
        try {
            method = WovenMethod.find(caller, name, descriptor, (String) woven[3]);
        } catch (LinkageError | TypeNotPresentException missing) {
            // As where a class has a method for a library that isn't there.
            return new ConstantCallSite(
                    linked.linkUnknown(caller.lookupClass().getName() + "." + name, descriptor, missing, type));
        }
        return new ConstantCallSite(linked.link(method, type));
    }

    private @Nullable CallSite enter(MethodHandles.Lookup caller, MethodType type, Object[] woven)
            throws ReflectiveOperationException {
        Rule rule = rules.get((int) woven[0]);
        String name = (String) woven[1];
        String descriptor = (String) woven[2];
        Map<String, LinkedMethod> linked = methods.get(caller.lookupClass());
        String key = name + descriptor;
        LinkedMethod method = linked.get(key);
        if (method == null) {
            WovenMethod declared = WovenMethod.find(caller, name, descriptor, (String) woven[3]);
            Cache cache = caches.cache(caller.lookupClass().getClassLoader(), rule);
            LinkedMethod fresh = new MethodLinking(declared, rule, report).link(engine, cache);
            if (fresh == null) {
                return null;
            }
            LinkedMethod before = linked.putIfAbsent(key, fresh);
            method = before == null ? fresh : before;
        }
        return method.newSite(type);
    }
}
