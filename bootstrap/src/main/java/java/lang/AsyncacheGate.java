package java.lang;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * The one class that woven code names.
 *
 * <p>Class-loader rule: it is defined into {@code java.base}, so that every class loader that sees {@code java.lang}
 * sees it, one that delegates nothing but {@code java.*} included. It therefore names JDK types only; the agent behind
 * it lives in a class loader of its own and is reached through the single slot below.
 */
public final class AsyncacheGate {

    /**
     * The agent's linker, {@code (Lookup, String, MethodType, Object[])CallSite}; null until the agent is there. Set by
     * the agent through a private lookup: no code of the application's can reach it.
     */
    private static volatile MethodHandle linker;

    private AsyncacheGate() {}

    /**
     * Links one {@code invokedynamic} of a woven method. Whatever goes wrong on the agent's side, the answer is a call
     * site that leaves the method as it was.
     *
     * @param caller the woven class's own lookup
     * @param name what the body asks or tells: {@code enter}, {@code answered}, {@code answer}, {@code invalidate},
     *     {@code exit} or {@code fail}
     * @param type the site's type
     * @param method what the weaver knows of the method
     * @return the site, never null
     */
    public static CallSite link(MethodHandles.Lookup caller, String name, MethodType type, Object... method) {
        try {
            MethodHandle agent = linker;
            if (agent != null) {
                CallSite site = (CallSite) agent.invokeExact(caller, name, type, method);
                if (site != null) {
                    return site;
                }
            }
        } catch (Throwable failed) {
            // The agent has counted and logged it where it could; the application's call must go on.
        }
        return inert(name, type);
    }

    /** A site that does nothing: an {@code exit} that answers hands the body's own result on, all others are empty. */
    private static CallSite inert(String name, MethodType type) {
        MethodHandle target = name.equals("exit") && type.returnType() != void.class
                ? MethodHandles.dropArguments(MethodHandles.identity(type.returnType()), 1, Object.class)
                : MethodHandles.empty(type);
        return new ConstantCallSite(target.asType(type));
    }
}
