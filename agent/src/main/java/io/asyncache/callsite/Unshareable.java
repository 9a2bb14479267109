package io.asyncache.callsite;

import io.asyncache.cache.Shareable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Methods whose declared results can't be answered to more than one caller. */
final class Unshareable {

    private static final Set<String> SUSPENDED = Set.of("kotlin.coroutines.Continuation");

    private Unshareable() {}

    /** Returns why the method must be left alone, as the end of a sentence; null if its results can be shared. */
    static @Nullable String why(WovenMethod method) {
        for (Class<?> parameter : method.type().parameterList()) {
            if (SUSPENDED.contains(parameter.getName())) {
                return "it is a suspend function of Kotlin's, whose result comes another way than by returning";
            }
        }
        Class<?> result = method.resultType();
        String obstacle = Shareable.obstacle(result);
        return obstacle == null ? null : "its result is a " + result.getName() + obstacle;
    }
}
