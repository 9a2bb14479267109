package io.asyncache.cache;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which results can be answered to more than one caller (S4): not what can be used once only, nor what is no value but a
 * way to one. By name, since most of the types need not be there; asked of classes that are loaded already.
 */
public final class Shareable {

    private static final String ONCE = ", which can be used once only: the next caller would find it used up; cache the"
            + " method that gives a list, or the value itself";
    private static final String SUBSCRIBED = ", which is no value but a way to one: each caller subscribes for itself;"
            + " cache the method that loads the value";

    private static final Map<String, String> OBSTACLES = Map.ofEntries(
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
            Map.entry("io.reactivex.Single", SUBSCRIBED),
            Map.entry("io.reactivex.Maybe", SUBSCRIBED),
            Map.entry("io.reactivex.Completable", SUBSCRIBED),
            Map.entry("io.reactivex.rxjava3.core.Single", SUBSCRIBED),
            Map.entry("io.reactivex.rxjava3.core.Maybe", SUBSCRIBED),
            Map.entry("io.reactivex.rxjava3.core.Completable", SUBSCRIBED),
            Map.entry("io.smallrye.mutiny.Uni", SUBSCRIBED),
            Map.entry("kotlinx.coroutines.flow.Flow", SUBSCRIBED),
            Map.entry("kotlinx.coroutines.Deferred", SUBSCRIBED));

    private static final ClassValue<Boolean> IS_SHAREABLE = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return obstacle(type) == null;
        }
    };

    private Shareable() {}

    /** Returns whether the value can be answered to more than one caller. */
    static boolean is(@Nullable Object value) {
        return value == null || IS_SHAREABLE.get(value.getClass());
    }

    /** Returns why values of the type can't be shared, as what follows its name in a sentence; null if they can. */
    public static @Nullable String obstacle(@Nullable Class<?> type) {
        if (type == null) {
            return null;
        }
        String known = OBSTACLES.get(type.getName());
        if (known != null) {
            return known;
        }
        for (Class<?> each : type.getInterfaces()) {
            String inherited = obstacle(each);
            if (inherited != null) {
                return inherited;
            }
        }
        return obstacle(type.getSuperclass());
    }

    /**
     * The same of a type that is not loaded.
     *
     * @param names those of the type and of all that it extends or implements
     */
    public static @Nullable String obstacle(Iterable<String> names) {
        for (String name : names) {
            String known = OBSTACLES.get(name);
            if (known != null) {
                return known;
            }
        }
        return null;
    }
}
