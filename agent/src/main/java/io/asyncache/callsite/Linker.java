package io.asyncache.callsite;

import io.asyncache.cache.Answer;
import io.asyncache.cache.Engine;
import io.asyncache.cache.Exit;
import io.asyncache.cache.MethodCache;
import io.asyncache.cache.WeakList;
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
import java.util.function.Consumer;
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
    private final LinkReport report;
    private final WeakList<LinkedMethod> linkedMethods = new WeakList<>();
    private final WeakList<LinkedInvalidation> linkedInvalidations = new WeakList<>();
    private volatile Rules rules;

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

    public Linker(Engine engine, Caches caches, Rules rules, LinkReport report) {
        this.engine = engine;
        this.caches = caches;
        this.rules = rules;
        this.report = report;
    }

    /** Lets all methods and caches follow other rules or switches from now on (S23, S24). */
    public synchronized void change(Rules next) {
        rules = next;
        List<MutableCallSite> changed = new ArrayList<>();
        linkedMethods.forEach(method -> follow(method, next, changed::add));
        linkedInvalidations.forEach(invalidation -> follow(invalidation, next, changed::add));
        MutableCallSite.syncAll(changed.toArray(MutableCallSite[]::new));
    }

    private void follow(LinkedInvalidation invalidation, Rules now, Consumer<MutableCallSite> changed) {
        try {
            invalidation.follow(now, changed);
        } catch (Throwable failed) {
            report.linkFailed(invalidation.toString(), failed);
        }
    }

    private void follow(LinkedMethod method, Rules now, Consumer<MutableCallSite> changed) {
        try {
            Rule next = now.methods().get(method.number());
            if (next == null) {
                abandon(method, changed);
            } else {
                follow(method, next, now.isOn(next), changed);
            }
        } catch (Throwable failed) {
            report.linkFailed(method.method().readableName(), failed);
        }
    }

    private static void abandon(LinkedMethod method, Consumer<MutableCallSite> changed)
            throws ReflectiveOperationException {
        LinkedMethod.Linkage before = method.linkage();
        method.change(null, null, false, changed);
        forget(before);
    }

    private void follow(LinkedMethod method, Rule next, boolean isOn, Consumer<MutableCallSite> changed)
            throws ReflectiveOperationException {
        Rule before = method.rule();
        LinkedMethod.Linkage linkage = method.linkage();
        if (before != null && next.says(before)) {
            method.change(next, linkage, isOn, changed);
            return;
        }
        boolean sameKeys = before != null && linkage != null && next.hasKeysOf(before);
        LinkedMethod.Linkage with = new MethodLinking(method.method(), next, report)
                .link(engine, caches, sameKeys ? linkage.cache() : null, () -> giveUp(method));
        method.change(next, with, isOn, changed);
        if (!sameKeys) {
            forget(linkage);
        }
    }

    private static void forget(LinkedMethod.@Nullable Linkage linkage) {
        MethodCache cache = linkage == null ? null : linkage.cache();
        if (cache != null) {
            cache.cache().forget(cache);
        }
    }

    private void giveUp(LinkedMethod method) {
        method.giveUp();
        report.gaveUp(method.method().readableName());
    }

    /**
     * Links one of a woven method's calls.
     *
     * @param caller the woven class's lookup
     * @param name {@code enter}, {@code answered}, {@code answer}, {@code invalidate}, {@code exit} or {@code fail}
     * @param type the call's type
     * @param method for {@code enter} the rule's number, for {@code invalidate} the invalidation rules' numbers with commas
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
        List<Integer> numbers = Arrays.stream(((String) woven[0]).split(","))
                .map(Integer::valueOf)
                .toList();
        String name = (String) woven[1];
        String descriptor = (String) woven[2];
        LinkedInvalidation linked;
        try {
            WovenMethod method = WovenMethod.find(caller, name, descriptor, (String) woven[3]);
            linked = new LinkedInvalidation(
                    method.readableName(),
                    (linking, site) -> linking.link(method, site),
                    caches,
                    report,
                    engine,
                    numbers);
        } catch (LinkageError | TypeNotPresentException missing) {
            // As where a class has a method for a library that isn't there.
            String readable = caller.lookupClass().getName() + "." + name;
            linked = new LinkedInvalidation(
                    readable,
                    (linking, site) -> linking.linkUnknown(readable, descriptor, missing, site),
                    caches,
                    report,
                    engine,
                    numbers);
        }
        linkedInvalidations.add(linked);
        Rules now;
        do {
            now = rules;
            linked.follow(now, site -> {});
            // The rules may have changed before it could be found among those that follow them.
        } while (now != rules);
        return linked.newSite(type);
    }

    private @Nullable CallSite enter(MethodHandles.Lookup caller, MethodType type, Object[] woven)
            throws ReflectiveOperationException {
        int number = (int) woven[0];
        String name = (String) woven[1];
        String descriptor = (String) woven[2];
        Map<String, LinkedMethod> ofClass = methods.get(caller.lookupClass());
        String key = name + descriptor;
        LinkedMethod method = ofClass.get(key);
        if (method == null || method.number() != number) {
            WovenMethod declared = WovenMethod.find(caller, name, descriptor, (String) woven[3]);
            method = newMethod(ofClass, key, declared, number);
        }
        return method.newSite(type);
    }

    /** One of two threads that link the same method at once is the one whose method both get. */
    private LinkedMethod newMethod(Map<String, LinkedMethod> ofClass, String key, WovenMethod declared, int number)
            throws ReflectiveOperationException {
        synchronized (ofClass) {
            LinkedMethod present = ofClass.get(key);
            if (present != null && present.number() == number) {
                return present;
            }
            if (present != null) {
                abandon(present, site -> {});
            }
            LinkedMethod fresh = new LinkedMethod(declared, number);
            linkedMethods.add(fresh);
            Rules now;
            do {
                now = rules;
                follow(fresh, now, site -> {});
                // The rules may have changed before it could be found among those that follow them.
            } while (now != rules);
            ofClass.put(key, fresh);
            return fresh;
        }
    }
}
