package io.asyncache.expression;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an expression may name: the method it is bound to.
 *
 * @param lookup of the class that declares the method, with private access: an expression sees what its code sees
 * @param receiver the class that declares the method; null for a static method
 * @param parameterNames as many as types, null where a name is unknown
 * @param resultType null where there is no result yet; {@code Object} where only the value itself tells
 */
public record MethodScope(
        MethodHandles.Lookup lookup,
        @Nullable Class<?> receiver,
        List<Class<?>> parameterTypes,
        List<@Nullable String> parameterNames,
        @Nullable Class<?> resultType) {

    public MethodScope {
        parameterTypes = List.copyOf(parameterTypes);
        parameterNames = Collections.unmodifiableList(new ArrayList<>(parameterNames));
        if (parameterTypes.size() != parameterNames.size()) {
            throw new IllegalArgumentException(
                    parameterTypes.size() + " parameter types, but " + parameterNames.size() + " names");
        }
    }
}
