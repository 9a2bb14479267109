package io.asyncache.manage.jmx;

import io.asyncache.manage.Operations;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Waits for the application to make its MBean server, and then keeps asyncache's beans there.
 *
 * <p>To ask for the server is to make it, and whoever makes it fixes the application's log manager; so it is not asked
 * for. The JVM says when the class is loaded that every server comes from; until then nothing here touches JMX, so this
 * class names none of its types.
 */
public final class PlatformServer {

    /** Loaded when the first server is made, the platform's or another. */
    private static final String ORIGIN = "javax.management.MBeanServerFactory";

    private final Operations operations;
    private final Consumer<String> complaints;
    private volatile boolean sighted;

    /** Guarded by this. */
    private @Nullable Beans beans;

    /**
     * Creates it.
     *
     * @param complaints told, once each, what keeps a bean from being registered
     */
    public PlatformServer(Operations operations, Consumer<String> complaints) {
        this.operations = operations;
        this.complaints = complaints;
    }

    /** Begins to watch for the server. */
    public void await(Instrumentation instrumentation) {
        Sighting sighting = new Sighting(instrumentation);
        // As one that retransforms, though it does not: the JVM asks those of one kind in one go.
        instrumentation.addTransformer(sighting, true);
        // After the transformer is there: a class that is loaded between the two is seen by one of them.
        Module management = ModuleLayer.boot().findModule("java.management").orElse(null);
        for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
            // The module first: the JVM makes up each class's name when it is first asked for.
            if (loaded.getModule() == management && loaded.getName().equals(ORIGIN)) {
                sighting.seen();
                return;
            }
        }
    }

    /**
     * Registers and unregisters what has come and gone, once the application has a server of its own making. To be called
     * now and then; costs nothing before. Never throws.
     */
    public void look() {
        if (sighted) {
            attempt(false);
        }
    }

    /** Registers the beans now, making the server if there is none: somebody asks to see them. Never throws. */
    public void registerNow() {
        attempt(true);
    }

    private synchronized void attempt(boolean make) {
        try {
            if (beans == null) {
                beans = new Beans(operations, complaints);
            }
            beans.look(make);
        } catch (Exception | LinkageError without) {
            // A JVM without the module java.management, or a server that is not as it should be.
            sighted = false;
            complaints.accept("can't be seen under JMX: " + without);
        }
    }

    /** Sees the class being loaded, and is gone. */
    private final class Sighting implements ClassFileTransformer {

        private static final String INTERNAL_NAME = "javax/management/MBeanServerFactory";

        private final Instrumentation instrumentation;

        Sighting(Instrumentation instrumentation) {
            this.instrumentation = instrumentation;
        }

        @Override
        public byte @Nullable [] transform(
                @Nullable ClassLoader loader,
                @Nullable String internalName,
                @Nullable Class<?> redefined,
                @Nullable ProtectionDomain domain,
                byte[] classFile) {
            if (loader == null && INTERNAL_NAME.equals(internalName)) {
                seen();
            }
            return null;
        }

        void seen() {
            sighted = true;
            instrumentation.removeTransformer(this);
        }
    }
}
