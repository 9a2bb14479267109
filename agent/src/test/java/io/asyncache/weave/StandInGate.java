package io.asyncache.weave;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A gate for tests: it writes down what woven methods ask and tell, and answers as the test says. */
public final class StandInGate {

    static final List<String> EVENTS = new ArrayList<>();
    static @Nullable Object answer;
    /** What a body that throws answers instead. */
    static @Nullable Object instead;

    private StandInGate() {}

    static void answerWith(@Nullable Object answer) {
        EVENTS.clear();
        StandInGate.answer = answer;
        instead = null;
    }

    /** What woven code calls. */
    public static CallSite link(MethodHandles.Lookup caller, String name, MethodType type, Object... method)
            throws ReflectiveOperationException {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        MethodHandle handle = switch (name) {
            case "enter", "invalidate" ->
                lookup.findStatic(StandInGate.class, name, MethodType.methodType(Object.class, Object[].class))
                        .asCollector(Object[].class, type.parameterCount());
            case "answered" ->
                lookup.findStatic(StandInGate.class, name, MethodType.methodType(boolean.class, Object.class));
            case "answer" -> MethodHandles.identity(Object.class);
            case "exit" ->
                type.parameterCount() == 1
                        ? lookup.findStatic(
                                StandInGate.class, "returned", MethodType.methodType(void.class, Object.class))
                        : lookup.findStatic(StandInGate.class, "exit", MethodType.genericMethodType(2));
            default ->
                lookup.findStatic(
                        StandInGate.class, "fail", MethodType.methodType(Object.class, Throwable.class, Object.class));
        };
        return new ConstantCallSite(handle.asType(type));
    }

    static @Nullable Object enter(@Nullable Object[] call) {
        EVENTS.add("enter " + (call.length - 1));
        return answer;
    }

    static Object invalidate(@Nullable Object[] call) {
        EVENTS.add("invalidate " + (call.length - 1));
        return "pending";
    }

    /** Whether a method that returns no future is answered: by all but a token. */
    static boolean answered(@Nullable Object token) {
        return token != null && !token.equals("token");
    }

    static @Nullable Object exit(@Nullable Object returned, @Nullable Object token) {
        Object value = returned instanceof CompletableFuture<?> future ? future.join() : returned;
        EVENTS.add("exit " + value + " " + token);
        return returned;
    }

    static void returned(@Nullable Object pending) {
        EVENTS.add("exit " + pending);
    }

    static @Nullable Object fail(Throwable thrown, @Nullable Object token) {
        EVENTS.add("fail " + thrown.getMessage() + " " + token);
        return instead;
    }
}
