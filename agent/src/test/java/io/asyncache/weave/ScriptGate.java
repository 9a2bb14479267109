package io.asyncache.weave;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.CompletableFuture;

/** What woven code names in these tests; leads to the script of the class loader that the woven class is in. */
public final class ScriptGate {

    static final String INTERNAL_NAME = "io/asyncache/weave/ScriptGate";

    private ScriptGate() {}

    public static CallSite link(MethodHandles.Lookup caller, String name, MethodType type, Object... method)
            throws ReflectiveOperationException {
        Script script = Script.of(caller.lookupClass());
        MethodHandle target = switch (name) {
            case "enter" ->
                MethodHandles.insertArguments(
                                find(script, name, Object.class, String.class, String.class, Object[].class),
                                0,
                                method[1],
                                method[2])
                        .asCollector(Object[].class, type.parameterCount());
            case "invalidate" ->
                MethodHandles.insertArguments(
                                MethodHandles.insertArguments(
                                        find(script, name, Object.class, String.class, Object[].class, String.class),
                                        2,
                                        method[0]),
                                0,
                                method[1])
                        .asCollector(Object[].class, type.parameterCount());
            case "answered" -> find(script, name, boolean.class, Object.class);
            case "answer" -> find(script, name, Object.class, Object.class);
            case "exit" -> exit(script, type);
            case "fail" -> fail(script, type.returnType());
            default -> throw new AssertionError("nobody expects " + name);
        };
        return new ConstantCallSite(target.asType(type));
    }

    private static MethodHandle exit(Script script, MethodType type) throws ReflectiveOperationException {
        if (type.returnType() != void.class) {
            return find(script, "exit", Object.class, Object.class, Object.class);
        }
        return type.parameterCount() == 1
                ? find(script, "tell", void.class, Object.class)
                : find(script, "tell", void.class, Object.class, Object.class);
    }

    private static MethodHandle fail(Script script, Class<?> returned) throws ReflectiveOperationException {
        if (returned == void.class) {
            return find(script, "fail", void.class, Throwable.class, Object.class);
        }
        return returned == CompletableFuture.class
                ? find(script, "failFuture", CompletableFuture.class, Throwable.class, Object.class)
                : find(script, "failValue", Object.class, Throwable.class, Object.class);
    }

    private static MethodHandle find(Script script, String name, Class<?> returned, Class<?>... parameters)
            throws ReflectiveOperationException {
        return MethodHandles.lookup()
                .findVirtual(Script.class, name, MethodType.methodType(returned, parameters))
                .bindTo(script);
    }
}
