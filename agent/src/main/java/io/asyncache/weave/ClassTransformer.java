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

    private volatile Weaver weaver;
    private final WeavingReport report;
    private final Callable<Gate> opening;
    private final ClassLoader own = ClassTransformer.class.getClassLoader();
    private final ClassLoader platform = ClassLoader.getPlatformClassLoader();

    /** Whether classes of a loader can see the gate; guarded by itself. */
    private final Map<ClassLoader, Boolean> reachable = new WeakHashMap<>();

    /** Opened for the first class that is woven, not at start. Guarded by {@link #reachable}. */
    private @Nullable Gate gate;

    /** Whether the JVM refused the gate; it is asked once. Guarded by {@link #reachable}. */
    private boolean refused;

    /**
     * Creates a transformer that is not registered yet.
     *
     * @param linker makes what the gate asks, {@code (Lookup, String, MethodType, Object[])CallSite}; called once, for
     *     the first class that is woven
     */
    public ClassTransformer(
            Weaver weaver, WeavingReport report, Instrumentation instrumentation, Callable<MethodHandle> linker) {
        this(weaver, report, new Opening(instrumentation, linker));
    }

    ClassTransformer(Weaver weaver, WeavingReport report, Callable<Gate> opening) {
        this.weaver = weaver;
        this.report = report;
        this.opening = opening;
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
            if (internalName == null || !isApplications(loader)) {
                return null;
            }
            if (!weaver.mayTake(internalName)) {
                if (redefined != null) {
                    report.looksAnew(internalName);
                }
                return null;
            }
            if (module != null && isJdks(module)) {
                // Some of the JDK's own modules are loaded by the application's loader.
                return null;
            }
            if (redefined != null) {
                report.looksAnew(internalName);
            }
            return weave(loader, classFile);
        } catch (Throwable failed) {
            report.failed(internalName == null ? "a class without a name" : internalName, failed);
            return null;
        }
    }

    /** Weaves by other rules from now on; classes that are loaded already must be retransformed. */
    public void change(Weaver next) {
        weaver = next;
    }

    /** Returns whether a class may be looked at at all: the JDK's own classes and asyncache's are never touched. */
    boolean isApplications(@Nullable ClassLoader loader) {
        return loader != null && loader != platform && loader != own;
    }

    boolean mayTake(Class<?> type) {
        return isApplications(type.getClassLoader()) && !type.isArray() && !isJdks(type.getModule());
    }

    private static boolean isJdks(Module module) {
        return module.isNamed()
                && (module.getName().startsWith("jdk.") || module.getName().startsWith("java."));
    }

    private byte @Nullable [] weave(ClassLoader loader, byte[] classFile) {
        Plan plan = weaver.plan(classFile, loader);
        if (plan == null) {
            return null;
        }
        Gate open = gateFor(loader);
        return open == null ? null : plan.weave(open.internalName());
    }

    private @Nullable Gate gateFor(ClassLoader loader) {
        Gate open;
        Boolean seen;
        synchronized (reachable) {
            open = openGate();
            seen = reachable.get(loader);
        }
        if (open != null && seen == null) {
            // Not under our lock: the loader takes its own, which another thread may hold that waits for ours.
            seen = open.isSeenBy(loader);
            boolean isNews;
            synchronized (reachable) {
                isNews = reachable.putIfAbsent(loader, seen) == null;
            }
            if (isNews && !seen) {
                report.loaderLeftOut(loader, "it hides " + open.internalName() + ", which woven classes call");
            }
        }
        return seen != null && seen ? open : null;
    }

    private @Nullable Gate openGate() {
        if (gate == null && !refused) {
            try {
                gate = opening.call();
            } catch (Exception | LinkageError failed) {
                refused = true;
                throw new IllegalStateException("nor can any other, since the JVM refuses the gate: " + failed, failed);
            }
        }
        return gate;
    }

    /** Opens the gate to the linker. */
    private static final class Opening implements Callable<Gate> {

        private final Instrumentation instrumentation;
        private final Callable<MethodHandle> linker;

        Opening(Instrumentation instrumentation, Callable<MethodHandle> linker) {
            this.instrumentation = instrumentation;
            this.linker = linker;
        }

        @Override
        public Gate call() throws Exception {
            return Gate.open(instrumentation, linker.call());
        }
    }
}
