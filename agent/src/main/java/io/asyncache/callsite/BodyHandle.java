package io.asyncache.callsite;

import java.io.Serializable;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;

/**
 * A woven method's own handle: what runs its body when asyncache must do so by itself.
 *
 * @param handle {@code (Object[])Object}: the receiver, null for a static method, and the arguments
 * @param parameters the declared parameter types
 * @param hasReceiver whether it is an instance method
 * @param readableName {@code com.acme.Users.find(int)}
 */
record BodyHandle(MethodHandle handle, List<Class<?>> parameters, boolean hasReceiver, String readableName) {

    /**
     * Finds the method in the class that declares it. For an instance method that is an {@code invokespecial}: an
     * override must not be called in its place.
     */
    static BodyHandle find(MethodHandles.Lookup caller, String name, String descriptor)
            throws ReflectiveOperationException {
        Class<?> owner = caller.lookupClass();
        MethodType type = MethodType.fromMethodDescriptorString(descriptor, owner.getClassLoader());
        MethodHandle method;
        boolean hasReceiver = false;
        try {
            method = MethodHandles.dropArguments(caller.findStatic(owner, name, type), 0, Object.class);
        } catch (IllegalAccessException | NoSuchMethodException notStatic) {
            method = caller.findSpecial(owner, name, type, owner);
            hasReceiver = true;
        }
        MethodHandle spread = method.asFixedArity()
                .asType(method.type().generic())
                .asSpreader(Object[].class, method.type().parameterCount());
        return new BodyHandle(spread, type.parameterList(), hasReceiver, readable(owner, name, type));
    }

    /** Returns whether an argument may be an array: by its declared type, or because that is one that arrays have. */
    boolean mayTakeArrays() {
        for (Class<?> type : parameters) {
            if (type.isArray() || type == Object.class || type == Cloneable.class || type == Serializable.class) {
                return true;
            }
        }
        return false;
    }

    private static String readable(Class<?> owner, String name, MethodType type) {
        StringBuilder text =
                new StringBuilder(owner.getName()).append('.').append(name).append('(');
        for (int i = 0; i < type.parameterCount(); i++) {
            text.append(i == 0 ? "" : ", ").append(type.parameterType(i).getTypeName());
        }
        return text.append(')').toString();
    }
}
