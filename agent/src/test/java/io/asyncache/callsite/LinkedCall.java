package io.asyncache.callsite;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Calls of one method, made as its woven body makes them. */
final class LinkedCall {

    private final MethodHandle enter;
    private final MethodHandle exit;
    private final MethodHandle fail;
    private final MethodHandle body;

    /** Links the method anew, as a class does that was loaded or changed. */
    LinkedCall(Linker linker, MethodHandles.Lookup caller, String name, int rule) throws ReflectiveOperationException {
        Method method = method(caller.lookupClass(), name);
        MethodType type = MethodType.methodType(method.getReturnType(), method.getParameterTypes());
        MethodType enterType = type.changeReturnType(Object.class);
        for (int i = 0; i < type.parameterCount(); i++) {
            if (!type.parameterType(i).isPrimitive()) {
                enterType = enterType.changeParameterType(i, Object.class);
            }
        }
        enterType = enterType.insertParameterTypes(0, Object.class);
        Class<?> returned = method.getReturnType();
        this.enter = invoker(linker.link(
                caller, "enter", enterType, new Object[] {rule, name, type.toMethodDescriptorString(), ""}));
        this.exit = invoker(
                linker.link(caller, "exit", MethodType.methodType(returned, returned, Object.class), new Object[0]));
        this.fail = invoker(linker.link(
                caller,
                "fail",
                MethodType.methodType(CompletableFuture.class, Throwable.class, Object.class),
                new Object[0]));
        MethodHandle own = caller.unreflect(method).asFixedArity();
        this.body = Modifier.isStatic(method.getModifiers()) ? MethodHandles.dropArguments(own, 0, Object.class) : own;
    }

    static Method method(Class<?> owner, String name) {
        return Arrays.stream(owner.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static MethodHandle invoker(@Nullable CallSite site) {
        if (site == null) {
            throw new AssertionError("was not linked");
        }
        return site.dynamicInvoker();
    }

    @Nullable
    Object enter(Object... call) throws Throwable {
        return enter.invokeWithArguments(call);
    }

    /** Makes a call; the receiver, or null, comes first. */
    Object call(Object... call) throws Throwable {
        Object token = enter(call);
        if (token instanceof CompletableFuture) {
            return token;
        }
        Object returned;
        try {
            returned = body.invokeWithArguments(call);
        } catch (Throwable thrown) {
            Object instead = fail.invokeWithArguments(thrown, token);
            if (instead != null) {
                return instead;
            }
            throw thrown;
        }
        return exit.invokeWithArguments(returned, token);
    }
}
