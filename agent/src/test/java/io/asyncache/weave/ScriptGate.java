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
                find("enter", MethodType.methodType(Object.class, String.class, Object[].class))
                        .bindTo(script)
                        .bindTo(method[1])
                        .asCollector(Object[].class, type.parameterCount());
            case "exit" -> find("exit", MethodType.genericMethodType(2)).bindTo(script);
            default ->
                find("fail", MethodType.methodType(CompletableFuture.class, Throwable.class, Object.class))
                        .bindTo(script);
        };
        return new ConstantCallSite(target.asType(type));
    }

    private static MethodHandle find(String name, MethodType type) throws ReflectiveOperationException {
        return MethodHandles.lookup().findVirtual(Script.class, name, type);
    }
}
