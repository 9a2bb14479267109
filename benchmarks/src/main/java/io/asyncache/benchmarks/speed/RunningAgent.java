package io.asyncache.benchmarks.speed;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.util.List;

/**
 * The agent of this JVM, of which some parts are measured by themselves. They are taken as they lie in its jar, from its own
 * class loader, where the application can't see them.
 */
final class RunningAgent {

    private static final String LAUNCHER = "io.asyncache.agent.Launcher";
    private static final String ROOM = "io.asyncache.expression.";

    private RunningAgent() {}

    /** Binds an expression over the only parameter of a method, and returns {@code (Object receiver, P)T}. */
    static MethodHandle bind(String expression, String name, Class<?> type, MethodHandles.Lookup lookup) {
        try {
            Field started =
                    ClassLoader.getSystemClassLoader().loadClass(LAUNCHER).getDeclaredField("started");
            started.setAccessible(true);
            ClassLoader agent = (ClassLoader) started.get(null);
            Class<?> scopes = agent.loadClass(ROOM + "MethodScope");
            Object scope = scopes.getConstructors()[0].newInstance(
                    lookup, lookup.lookupClass(), List.of(type), List.of(name), null);
            Class<?> expressions = agent.loadClass(ROOM + "Expression");
            Object read = expressions.getMethod("parse", String.class).invoke(null, expression);
            Object bound = expressions.getMethod("bind", scopes).invoke(read, scope);
            return (MethodHandle) bound.getClass().getMethod("overArguments").invoke(bound);
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(expression, failed);
        }
    }
}
