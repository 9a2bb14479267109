package io.asyncache.callsite;

import io.asyncache.cache.KeyPart;
import io.asyncache.expression.BoundExpression;
import io.asyncache.expression.Expression;
import io.asyncache.expression.StaticCall;
import io.asyncache.expression.UnresolvedExpressionException;
import io.asyncache.key.ArrayPart;
import java.io.Serializable;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one part of a key comes from.
 *
 * @param part the part as people know it
 * @param overCall {@code (Object receiver, P1, P2, …)T}, over the method's own parameter types
 */
record PartSource(KeyPart part, MethodHandle overCall) {

    private static final MethodHandle ARRAY_PART;

    static {
        try {
            ARRAY_PART =
                    MethodHandles.publicLookup().findStatic(ArrayPart.class, "of", MethodType.genericMethodType(1));
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    /** Returns the arguments, in their order. */
    static List<PartSource> arguments(WovenMethod method) {
        List<PartSource> sources = new ArrayList<>();
        List<KeyPart> parameters = method.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            Class<?> type = parameters.get(i).type();
            int at = i + 1;
            List<Class<?>> before = new ArrayList<>();
            before.add(Object.class);
            before.addAll(method.type().parameterList().subList(0, i));
            List<Class<?>> after = method.type().parameterList().subList(at, parameters.size());
            MethodHandle argument = MethodHandles.dropArguments(
                    MethodHandles.dropArguments(MethodHandles.identity(type), 1, after), 0, before);
            sources.add(new PartSource(parameters.get(i), argument));
        }
        return sources;
    }

    /**
     * Binds a part of a {@code key}.
     *
     * @throws UnresolvedExpressionException if it names what is not there, or would keep the receiver alive (S17)
     */
    static PartSource expression(Expression expression, WovenMethod method) {
        refuseReceiver(expression);
        BoundExpression bound = expression.bind(method.scope(false));
        return new PartSource(new KeyPart(expression.toString(), bound.type()), bound.overArguments());
    }

    static void refuseReceiver(Expression expression) {
        String text = expression.toString().strip();
        if (text.equals("this") || text.equals("#this")) {
            throw new UnresolvedExpressionException(
                    "'this' can't be a part of a key, which would keep the object alive:"
                            + " 'instance: include' tells receivers apart; or name a property of it, this.name");
        }
    }

    /** Binds a {@code vary}. */
    static PartSource variant(StaticCall call, WovenMethod method) {
        MethodHandle bound = call.bind(method.caller());
        List<Class<?>> parameters = new ArrayList<>();
        parameters.add(Object.class);
        parameters.addAll(method.type().parameterList());
        return new PartSource(
                new KeyPart(call.toString(), bound.type().returnType()),
                MethodHandles.dropArguments(bound, 0, parameters));
    }

    /** Returns the part as it goes into a key, {@code (Object receiver, …)Object} over the types of a call site. */
    MethodHandle overSite(MethodType site) {
        MethodHandle boxed = overCall.asType(site.changeReturnType(Object.class));
        return mayBeArray() ? MethodHandles.filterReturnValue(boxed, ARRAY_PART) : boxed;
    }

    /** Returns whether it may be an array: by its declared type, or because that is one that arrays have. */
    boolean mayBeArray() {
        Class<?> type = part.type();
        return type.isArray() || type == Object.class || type == Cloneable.class || type == Serializable.class;
    }

    /** Returns {@code (Object[])Object}, over the receiver and the arguments. */
    MethodHandle overArray() {
        MethodType generic = overCall.type().generic();
        return overSite(generic).asSpreader(Object[].class, generic.parameterCount());
    }

    /** Computes parts from a call. */
    static @Nullable Object[] of(MethodHandle[] overArrays, @Nullable Object[] call) throws Throwable {
        @Nullable Object[] parts = new Object[overArrays.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = (Object) overArrays[i].invokeExact(call);
        }
        return parts;
    }

    static MethodHandle[] overArrays(List<PartSource> sources) {
        MethodHandle[] handles = new MethodHandle[sources.size()];
        Arrays.setAll(handles, i -> sources.get(i).overArray());
        return handles;
    }
}
