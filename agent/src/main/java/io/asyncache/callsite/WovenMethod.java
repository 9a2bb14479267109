package io.asyncache.callsite;

import io.asyncache.cache.KeyPart;
import io.asyncache.expression.MethodScope;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A woven method as it is declared.
 *
 * @param caller the woven class's lookup
 * @param method the method
 * @param type its parameter types and return type
 * @param parameterNames as many as types, null where a name is unknown
 */
record WovenMethod(MethodHandles.Lookup caller, Method method, MethodType type, List<@Nullable String> parameterNames) {

    WovenMethod {
        parameterNames = Collections.unmodifiableList(new ArrayList<>(parameterNames));
    }

    /**
     * Finds the method.
     *
     * @param parameterNames with commas between, as the weaver found them
     */
    static WovenMethod find(MethodHandles.Lookup caller, String name, String descriptor, String parameterNames)
            throws NoSuchMethodException {
        Class<?> owner = caller.lookupClass();
        MethodType type = MethodType.fromMethodDescriptorString(descriptor, owner.getClassLoader());
        for (Method method : owner.getDeclaredMethods()) {
            // A bridge may differ in its return type alone.
            if (method.getName().equals(name)
                    && method.getReturnType() == type.returnType()
                    && List.of(method.getParameterTypes()).equals(type.parameterList())) {
                return new WovenMethod(caller, method, type, names(parameterNames, type.parameterCount()));
            }
        }
        throw new NoSuchMethodException(owner.getName() + "." + name + descriptor);
    }

    private static List<@Nullable String> names(String text, int count) {
        String[] written = text.split(",", -1);
        List<@Nullable String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(i >= written.length || written[i].isEmpty() ? null : written[i]);
        }
        return names;
    }

    boolean isStatic() {
        return Modifier.isStatic(method.getModifiers());
    }

    /** Returns whether what it returns is the value itself, and not a future of it. */
    boolean isBlocking() {
        return !declaresFuture();
    }

    /** Returns whether a caller can get another future than the body's own. */
    boolean declaresFuture() {
        return type.returnType() == CompletableFuture.class || type.returnType() == CompletionStage.class;
    }

    /** What expressions may name: of the call, and if there is one of its result. */
    MethodScope scope(boolean withResult) {
        return new MethodScope(
                caller,
                isStatic() ? null : caller.lookupClass(),
                type.parameterList(),
                parameterNames,
                withResult ? resultType() : null);
    }

    /**
     * Returns the class that results are declared to be of: the return type, or what the future is declared to hold;
     * {@code Object} where the signature doesn't tell.
     */
    Class<?> resultType() {
        if (isBlocking()) {
            return type.returnType();
        }
        if (method.getGenericReturnType() instanceof ParameterizedType future) {
            Type held = future.getActualTypeArguments()[0];
            if (held instanceof WildcardType wildcard) {
                held = wildcard.getUpperBounds()[0];
            }
            if (held instanceof Class<?> plain) {
                return plain;
            }
            if (held instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
                return raw;
            }
        }
        return Object.class;
    }

    /** Returns the parameters as parts of a key, as people know them. */
    List<KeyPart> parameters() {
        List<KeyPart> parameters = new ArrayList<>();
        for (int i = 0; i < type.parameterCount(); i++) {
            String name = parameterNames.get(i);
            parameters.add(new KeyPart(name == null ? "a" + i : name, type.parameterType(i)));
        }
        return parameters;
    }

    /** Returns it as people write it, {@code com.acme.Users.find(int)}. */
    String readableName() {
        StringBuilder text = new StringBuilder(caller.lookupClass().getName())
                .append('.')
                .append(method.getName())
                .append('(');
        for (int i = 0; i < type.parameterCount(); i++) {
            text.append(i == 0 ? "" : ", ").append(type.parameterType(i).getTypeName());
        }
        return text.append(')').toString();
    }
}
