package io.asyncache.callsite;

import io.asyncache.cache.OnResult;
import io.asyncache.expression.BoundExpression;
import io.asyncache.expression.Expression;
import io.asyncache.expression.MethodScope;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression on a method's result and its call, bound to the method. */
final class ResultExpression implements OnResult {

    private static final @Nullable Object[] NO_ARGUMENTS = new Object[0];

    private final BoundExpression expression;
    private final boolean needsCall;

    private ResultExpression(BoundExpression expression, boolean needsCall) {
        this.expression = expression;
        this.needsCall = needsCall;
    }

    /**
     * Binds an expression of a rule to one of its methods.
     *
     * @param parameterNames with commas between, as the weaver found them
     * @return null if there is no expression
     * @throws io.asyncache.expression.UnresolvedExpressionException if it names what is not there
     */
    static @Nullable ResultExpression bind(
            @Nullable Expression expression,
            MethodHandles.Lookup caller,
            String name,
            String descriptor,
            String parameterNames)
            throws NoSuchMethodException {
        if (expression == null) {
            return null;
        }
        Class<?> owner = caller.lookupClass();
        MethodType type = MethodType.fromMethodDescriptorString(descriptor, owner.getClassLoader());
        Method method = owner.getDeclaredMethod(name, type.parameterArray());
        MethodScope scope = new MethodScope(
                caller,
                Modifier.isStatic(method.getModifiers()) ? null : owner,
                type.parameterList(),
                names(parameterNames, type.parameterCount()),
                resultType(method));
        String text = expression.toString();
        // An expression on the result alone is the usual one, and lets the call go while its load runs.
        boolean alone = expression.isPath() && (text.startsWith("result") || text.startsWith("#result"));
        return new ResultExpression(expression.bind(scope), !alone);
    }

    private static List<@Nullable String> names(String text, int count) {
        String[] written = text.split(",", -1);
        List<@Nullable String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(i >= written.length || written[i].isEmpty() ? null : written[i]);
        }
        return names;
    }

    /** The class that the method's future is declared to hold; {@code Object} where the signature doesn't tell. */
    private static Class<?> resultType(Method method) {
        if (method.getGenericReturnType() instanceof ParameterizedType future) {
            Type held = future.getActualTypeArguments()[0];
            if (held instanceof Class<?> type) {
                return type;
            }
            if (held instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> type) {
                return type;
            }
        }
        return Object.class;
    }

    @Override
    public @Nullable Object evaluate(@Nullable Object[] call, @Nullable Object result) throws Throwable {
        return call.length == 0
                ? expression.evaluate(null, NO_ARGUMENTS, result)
                : expression.evaluate(call[0], Arrays.copyOfRange(call, 1, call.length), result);
    }

    @Override
    public boolean needsCall() {
        return needsCall;
    }
}
