package io.asyncache.callsite;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Methods whose results can't be answered to more than one caller: by name, since most of the types need not be there,
 * and looked for among the classes that are loaded already.
 */
final class Unshareable {

    private static final String ONCE = ", which can be used once only: the next caller would find it used up; cache the"
            + " method that gives a list, or the value itself";
    private static final String SUBSCRIBED = ", which is no value but a way to one: each caller subscribes for itself;"
            + " cache the method that loads the value";

    private static final Map<String, String> RESULTS = Map.ofEntries(
            Map.entry("java.util.stream.BaseStream", ONCE),
            Map.entry("java.util.Iterator", ONCE),
            Map.entry("java.util.Enumeration", ONCE),
            Map.entry("java.util.Spliterator", ONCE),
            Map.entry("java.io.InputStream", ONCE),
            Map.entry("java.io.OutputStream", ONCE),
            Map.entry("java.io.Reader", ONCE),
            Map.entry("java.io.Writer", ONCE),
            Map.entry("java.nio.channels.Channel", ONCE),
            Map.entry("java.sql.ResultSet", ONCE),
            Map.entry("java.sql.Statement", ONCE),
            Map.entry("java.sql.Connection", ONCE),
            Map.entry("java.util.concurrent.Flow$Publisher", SUBSCRIBED),
            Map.entry("org.reactivestreams.Publisher", SUBSCRIBED),
            Map.entry("kotlinx.coroutines.flow.Flow", SUBSCRIBED));

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
        String why = why(result);
        return why == null ? null : ofResult(result.getName(), why);
    }

    /** The same of a method whose class is not loaded. */
    static @Nullable String why(DeclaredMethod method) {
        for (String parameter : method.parameterTypes()) {
            if (SUSPENDED.contains(parameter)) {
                return SUSPENDED_WHY;
            }
        }
        for (String each : method.resultTypes()) {
            String why = RESULTS.get(each);
            if (why != null) {
                return ofResult(method.resultType(), why);
            }
        }
        return null;
    }

    private static String ofResult(String type, String why) {
        return "its result is a " + type + why;
    }

    private static @Nullable String why(@Nullable Class<?> type) {
        if (type == null) {
            return null;
        }
        String known = RESULTS.get(type.getName());
        if (known != null) {
            return known;
        }
        for (Class<?> each : type.getInterfaces()) {
            String inherited = why(each);
            if (inherited != null) {
                return inherited;
            }
        }
        return why(type.getSuperclass());
    }
}
