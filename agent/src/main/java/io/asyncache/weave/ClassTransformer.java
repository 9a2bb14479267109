package io.asyncache.weave;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandle;
import java.security.ProtectionDomain;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Offers the weaver to the JVM, for each class that is loaded or retransformed.
 *
 * <p>The cheap test comes first: until a class's name passes it, nothing but strings and the rules' set is touched, so
 * that the agent costs nothing where it has nothing to do. Nothing ever leaves this class as an exception, and no class
 * of the application's is loaded by it.
 */
public final class ClassTransformer implements ClassFileTransformer {

    private final Weaver weaver;
    private final WeavingReport report;
    private final Instrumentation instrumentation;
    private final Callable<MethodHandle> linker;
    private final ClassLoader own = ClassTransformer.class.getClassLoader();
    private final ClassLoader platform = ClassLoader.getPlatformClassLoader();

    /** Whether classes of a loader can see the gate; guarded by itself. */
    private final Map<ClassLoader, Boolean> reachable = new WeakHashMap<>();

    /** Opened for the first class that is woven, not at start. Guarded by {@link #reachable}. */
    private @Nullable Gate gate;

    /**
     * Creates a transformer that is not registered yet.
     *
     * @param linker makes what the gate asks, {@code (Lookup, String, MethodType, Object[])CallSite}; called once, for
     *     the first class that is woven
     */
    public ClassTransformer(
            Weaver weaver, WeavingReport report, Instrumentation instrumentation, Callable<MethodHandle> linker) {
        this.weaver = weaver;
        this.report = report;
        this.instrumentation = instrumentation;
        this.linker = linker;
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable Module module,
            @Nullable ClassLoader loader,
            @Nullable String internalName,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] classFile) {
        try {
            report.timePasses();
            if (internalName == null || !isApplications(loader) || !weaver.mayTake(internalName)) {
                return null;
            }
            return weave(loader, internalName, classFile);
        } catch (Throwable failed) {
            report.failed(internalName == null ? "a class without a name" : internalName, failed);
            return null;
        }
    }

    /** Returns whether a class may be looked at at all: the JDK's own classes and asyncache's are never touched. */
    boolean isApplications(@Nullable ClassLoader loader) {
        return loader != null && loader != platform && loader != own;
    }

    boolean mayTake(Class<?> type) {
        return isApplications(type.getClassLoader())
                && !type.isArray()
                && !isJdks(type.getModule())
                && weaver.mayTake(type.getName().replace('.', '/'));
    }

    private static boolean isJdks(Module module) {
        return module.isNamed()
                && (module.getName().startsWith("jdk.") || module.getName().startsWith("java."));
    }

    private byte @Nullable [] weave(ClassLoader loader, String internalName, byte[] classFile) throws Exception {
        Weaver.Plan plan = weaver.plan(classFile, loader);
        if (plan == null) {
            return null;
        }
        Gate open = gateFor(loader);
        return open == null ? null : plan.weave(open.internalName());
    }

    private @Nullable Gate gateFor(ClassLoader loader) throws Exception {
        synchronized (reachable) {
            if (gate == null) {
                gate = Gate.open(instrumentation, linker.call());
            }
            Boolean seen = reachable.get(loader);
            if (seen == null) {
                seen = gate.isSeenBy(loader);
                reachable.put(loader, seen);
                if (!seen) {
                    report.loaderLeftOut(loader, "it hides " + gate.internalName() + ", which woven classes call");
                }
            }
            return seen ? gate : null;
        }
    }
}
