package io.asyncache.callsite;

import io.asyncache.cache.Shareable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Methods whose declared results can't be answered to more than one caller. */
final class Unshareable {

    private static final Set<String> SUSPENDED = Set.of("kotlin.coroutines.Continuation");

    private static final String SUSPENDED_WHY =
            "it is a suspend function of Kotlin's, whose result comes another way than by returning";

    private Unshareable() {}

    /** Returns why the method must be left alone, as the end of a sentence; null if its results can be shared. */
    static @Nullable String why(WovenMethod method) {
        for (Class<?> parameter : method.type().parameterList()) {
            if (SUSPENDED.contains(parameter.getName())) {
                return SUSPENDED_WHY;
            }
        }
        Class<?> result = method.resultType();
        return ofResult(result.getName(), Shareable.obstacle(result));
    }

    /** The same of a method whose class is not loaded. */
    static @Nullable String why(DeclaredMethod method) {
        for (String parameter : method.parameterTypes()) {
            if (SUSPENDED.contains(parameter)) {
                return SUSPENDED_WHY;
            }
        }
        return ofResult(method.resultType(), Shareable.obstacle(method.resultTypes()));
    }

    private static @Nullable String ofResult(String type, @Nullable String obstacle) {
        return obstacle == null ? null : "its result is a " + type + obstacle;
    }
}
