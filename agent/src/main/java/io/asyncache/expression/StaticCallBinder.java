package io.asyncache.expression;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the method that a static call names.
 *
 * <p>Class-loader rule: the class is the one that the caller's own loader gives for the name, so each application has
 * its own.
 */
final class StaticCallBinder {

    private final String text;
    private final MethodHandles.Lookup caller;

    StaticCallBinder(String text, MethodHandles.Lookup caller) {
        this.text = text;
        this.caller = caller;
    }

    MethodHandle bind(String typeName, String name) {
        try {
            Class<?> type = type(typeName);
            if (type == null) {
                throw unresolved(
                        "the application of " + caller.lookupClass().getTypeName() + " has no class " + typeName);
            }
            return handle(type, method(type, name));
        } catch (LinkageError failed) {
            // The class is there, but broken, or one that it mentions is missing.
            throw unresolved(failed.toString());
        }
    }

    /** Returns the class; of nested ones the outer may be meant by what else would be a package. */
    private @Nullable Class<?> type(String written) {
        ClassLoader loader = caller.lookupClass().getClassLoader();
        StringBuilder name = new StringBuilder(written);
        int dot = written.length();
        while (dot >= 0) {
            try {
                return Class.forName(name.toString(), false, loader);
            } catch (ClassNotFoundException notThisOne) {
                dot = name.lastIndexOf(".");
                if (dot >= 0) {
                    name.setCharAt(dot, '$');
                }
            }
        }
        return null;
    }

    private Method method(Class<?> type, String name) {
        Method found = null;
        boolean takesParameters = false;
        Collection<String> callable = new TreeSet<>();
        for (Class<?> owner = type; owner != null; owner = owner.getSuperclass()) {
            for (Method method : owner.getDeclaredMethods()) {
                boolean isNamed = method.getName().equals(name);
                if (method.getParameterCount() > 0) {
                    takesParameters |= isNamed;
                    continue;
                }
                if (isNamed && found == null) {
                    found = method;
                }
                if (isCallable(method) && !method.isSynthetic()) {
                    callable.add(method.getName() + "()");
                }
            }
        }
        if (found == null) {
            throw unresolved(
                    takesParameters
                            ? describe(type, name) + " takes parameters: only a method without any can be called"
                            : type.getTypeName() + " has no static method '" + name + "()'"
                                    + Sentences.instead(name + "()", callable));
        }
        if (!isCallable(found)) {
            throw unresolved(describe(type, name)
                    + (Modifier.isStatic(found.getModifiers())
                            ? "() is void: it gives nothing to tell calls apart by"
                            : "() is not static: it would need an object to be called on"));
        }
        return found;
    }

    private static boolean isCallable(Method method) {
        return Modifier.isStatic(method.getModifiers()) && method.getReturnType() != void.class;
    }

    private MethodHandle handle(Class<?> type, Method method) {
        try {
            return find(caller, type, method);
        } catch (IllegalAccessException notFromHere) {
            return privately(method);
        }
    }

    private MethodHandle privately(Method method) {
        Class<?> owner = method.getDeclaringClass();
        try {
            return find(MethodHandles.privateLookupIn(owner, caller), owner, method);
        } catch (IllegalAccessException refused) {
            Module ours = caller.lookupClass().getModule();
            throw unresolved(describe(owner, method.getName()) + "() is not accessible to "
                    + caller.lookupClass().getTypeName() + ": module "
                    + (ours.canRead(owner.getModule())
                            ? owner.getModule().getName() + " does not open " + owner.getPackageName()
                            : ours.getName() + " does not read the module that it is in"));
        }
    }

    private static MethodHandle find(MethodHandles.Lookup lookup, Class<?> type, Method method)
            throws IllegalAccessException {
        try {
            return lookup.findStatic(type, method.getName(), MethodType.methodType(method.getReturnType()));
        } catch (NoSuchMethodException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String describe(Class<?> type, String method) {
        return type.getTypeName() + "." + method;
    }

    private UnresolvedExpressionException unresolved(String why) {
        return new UnresolvedExpressionException("'" + text + "' can't be resolved: " + why);
    }
}
