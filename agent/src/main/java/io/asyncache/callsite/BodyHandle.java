package io.asyncache.callsite;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/** A woven method's own handle: what runs its body when asyncache must do so by itself. */
final class BodyHandle {

    private BodyHandle() {}

    /**
     * Finds {@code (Object[])Object}, of the receiver, null for a static method, and the arguments. For an instance
     * method it is an {@code invokespecial}: an override must not be called in its place.
     */
    static MethodHandle of(WovenMethod woven) throws ReflectiveOperationException {
        Class<?> owner = woven.caller().lookupClass();
        String name = woven.method().getName();
        MethodHandle method = woven.isStatic()
                ? MethodHandles.dropArguments(woven.caller().findStatic(owner, name, woven.type()), 0, Object.class)
                : woven.caller().findSpecial(owner, name, woven.type(), owner);
        return method.asFixedArity()
                .asType(method.type().generic())
                .asSpreader(Object[].class, method.type().parameterCount());
    }
}
