package io.asyncache.callsite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A method as its class file declares it, whose class is not loaded. Not a {@link WovenMethod}, whose class is.
 *
 * @param parameterNames as many as parameters, null where a name is unknown
 * @param parameterTypes their names, with dots
 * @param resultType the name of the type that results are declared to be of: the return type, or what the future is
 *     declared to hold
 * @param resultTypes that type's name and those of all that it extends or implements
 */
public record DeclaredMethod(
        boolean isStatic,
        List<@Nullable String> parameterNames,
        List<String> parameterTypes,
        String resultType,
        Iterable<String> resultTypes) {

    public DeclaredMethod {
        parameterNames = Collections.unmodifiableList(new ArrayList<>(parameterNames));
        parameterTypes = List.copyOf(parameterTypes);
    }
}
