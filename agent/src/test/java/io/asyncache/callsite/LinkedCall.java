package io.asyncache.callsite;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Calls of one method, made as its woven body makes them. */
final class LinkedCall {

    private final boolean future;
    private final @Nullable MethodHandle answered;
    private final @Nullable MethodHandle answer;
    private final MethodHandle enter;
    private final MethodHandle exit;
    private final MethodHandle fail;
    private final MethodHandle body;

    /** Links the method anew, as a class does that was loaded or changed. */
    LinkedCall(Linker linker, MethodHandles.Lookup caller, String name, int rule) throws ReflectiveOperationException {
        this(linker, caller, name, rule, "");
    }

    /** Links the method whose parameters have the names, each with a comma after it. */
    LinkedCall(Linker linker, MethodHandles.Lookup caller, String name, int rule, String parameterNames)
            throws ReflectiveOperationException {
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
                caller, "enter", enterType, new Object[] {rule, name, type.toMethodDescriptorString(), parameterNames
                }));
        this.future = returned == CompletableFuture.class || returned == CompletionStage.class;
        Class<?> handed = returned.isPrimitive() ? returned : Object.class;
        this.answered = future ? null : invoker(link(linker, caller, "answered", boolean.class, Object.class));
        this.answer = future ? null : invoker(link(linker, caller, "answer", handed, Object.class));
        this.exit = invoker(
                future
                        ? link(linker, caller, "exit", returned, returned, Object.class)
                        : link(linker, caller, "exit", void.class, handed, Object.class));
        this.fail = invoker(link(
                linker,
                caller,
                "fail",
                future ? CompletableFuture.class : Object.class,
                Throwable.class,
                Object.class));
        MethodHandle own = caller.unreflect(method).asFixedArity();
        this.body = Modifier.isStatic(method.getModifiers()) ? MethodHandles.dropArguments(own, 0, Object.class) : own;
    }

    private static @Nullable CallSite link(
            Linker linker, MethodHandles.Lookup caller, String name, Class<?> result, Class<?>... parameters) {
        return linker.link(caller, name, MethodType.methodType(result, parameters), new Object[0]);
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
    @Nullable
    Object call(Object... call) throws Throwable {
        Object token = enter(call);
        if (isAnswer(token)) {
            return handed(token);
        }
        Object returned;
        try {
            returned = body.invokeWithArguments(call);
        } catch (Throwable thrown) {
            Object instead = fail.invokeWithArguments(thrown, token);
            if (instead != null) {
                return handed(instead);
            }
            throw thrown;
        }
        Object told = exit.invokeWithArguments(returned, token);
        return future ? told : returned;
    }

    private boolean isAnswer(@Nullable Object token) throws Throwable {
        return answered == null ? token instanceof CompletableFuture : (boolean) answered.invoke(token);
    }

    private @Nullable Object handed(Object instead) throws Throwable {
        return answer == null ? instead : answer.invoke(instead);
    }
}
