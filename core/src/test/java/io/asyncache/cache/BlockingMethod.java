package io.asyncache.cache;

import io.asyncache.key.Key;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A blocking method of one argument as it is once it has been woven. */
final class BlockingMethod {

    /** The method's own code. */
    interface Code {
        @Nullable
        Object run(Object argument) throws Exception;
    }

    private final Code code;
    private final MethodCache methodCache;
    private final KeyedEnter enter;
    private final AtomicInteger bodies = new AtomicInteger();

    BlockingMethod(House house, Code code) {
        this(house, code, true);
    }

    BlockingMethod(House house, Code code, boolean coalesce) {
        this(house.engine, house.cache, code, coalesce);
    }

    BlockingMethod(Engine engine, Cache cache, Code code, boolean coalesce) {
        this.code = code;
        this.methodCache = new MethodCache(
                engine,
                cache,
                new MethodSpec(
                        "Users.load",
                        handle().bindTo(this),
                        false,
                        true,
                        new KeySpec(List.of(new KeyPart("id", int.class)), true, 0),
                        ResultSpec.ANY,
                        coalesce,
                        House.COALESCE_TIMEOUT),
                () -> {});
        this.enter = new KeyedEnter(methodCache);
    }

    private static MethodHandle handle() {
        try {
            return MethodHandles.lookup()
                    .findVirtual(BlockingMethod.class, "reenter", MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private @Nullable Object reenter(Object[] call) throws Exception {
        return call(call[1]);
    }

    /** Calls the method. */
    @Nullable
    Object call(Object argument) throws Exception {
        Object asked = ask(argument);
        if (Answer.isOne(asked)) {
            return Answer.value(asked);
        }
        Object returned;
        try {
            bodies.incrementAndGet();
            returned = code.run(argument);
        } catch (Throwable thrown) {
            Object instead = Exit.threw(thrown, asked);
            if (instead != null) {
                return Answer.value(instead);
            }
            throw thrown;
        }
        Exit.returned(returned, asked);
        return returned;
    }

    private @Nullable Object ask(Object argument) {
        if (enter.isOurOwnCall()) {
            return null;
        }
        Key key = Key.of(methodCache.scope(null), argument);
        Object found = enter.find(key);
        return KeyedEnter.isValue(found) ? found : enter.decide(found, key, new Object[] {null, argument});
    }

    int bodies() {
        return bodies.get();
    }

    MethodCache methodCache() {
        return methodCache;
    }

    /** How long a caller waits for another's load. */
    static Duration patience() {
        return House.COALESCE_TIMEOUT;
    }
}
