package io.asyncache.cache;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A method as it is once it has been woven: it asks {@link Enter}, runs its code or doesn't, and tells {@link Exit}. */
final class WovenMethod {

    /** The method's own code. */
    interface Code {
        @Nullable
        CompletionStage<?> run(Object[] arguments) throws Throwable;
    }

    private static final MethodHandle REENTER = reenter();

    private final Code code;
    private final MethodCache methodCache;
    private final Enter enter;
    private final AtomicInteger bodies = new AtomicInteger();
    private final AtomicInteger gaveUp = new AtomicInteger();

    WovenMethod(Engine engine, Cache cache, Settings settings, Code code) {
        this.code = code;
        this.methodCache = new MethodCache(
                engine,
                cache,
                new MethodSpec(
                        settings.name(),
                        REENTER.bindTo(this),
                        settings.hasReceiver(),
                        false,
                        new KeySpec(named(settings.parameters()), settings.perInstance(), 0),
                        settings.results(),
                        settings.coalesce(),
                        settings.coalesceTimeout()),
                gaveUp::incrementAndGet);
        this.enter = new Enter(methodCache, true);
    }

    private static List<KeyPart> named(List<Class<?>> parameters) {
        List<KeyPart> parts = new ArrayList<>();
        for (Class<?> parameter : parameters) {
            parts.add(new KeyPart("a" + parts.size(), parameter));
        }
        return parts;
    }

    private static MethodHandle reenter() {
        try {
            return MethodHandles.lookup()
                    .findVirtual(WovenMethod.class, "reenter", MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** What the method's own handle leads to: the woven method once more. */
    private @Nullable Object reenter(Object[] call) throws Throwable {
        Object[] arguments = new Object[call.length - 1];
        System.arraycopy(call, 1, arguments, 0, arguments.length);
        return invoke(call[0], arguments);
    }

    private @Nullable CompletionStage<?> invoke(@Nullable Object receiver, Object... arguments) throws Throwable {
        Object answer = ask(receiver, arguments);
        if (answer instanceof CompletableFuture<?> future) {
            return future;
        }
        CompletionStage<?> returned;
        try {
            bodies.incrementAndGet();
            returned = code.run(arguments);
        } catch (Throwable thrown) {
            Object instead = Exit.threw(thrown, answer);
            if (instead != null) {
                return (CompletableFuture<?>) instead;
            }
            throw thrown;
        }
        return (CompletionStage<?>) Exit.returned(returned, answer);
    }

    private @Nullable Object ask(@Nullable Object receiver, Object[] arguments) {
        return switch (arguments.length) {
            case 0 -> enter.none(receiver);
            case 1 -> enter.one(receiver, arguments[0]);
            case 2 -> enter.two(receiver, arguments[0], arguments[1]);
            case 3 -> enter.three(receiver, arguments[0], arguments[1], arguments[2]);
            default -> {
                Object[] call = new Object[arguments.length + 1];
                call[0] = receiver;
                System.arraycopy(arguments, 0, call, 1, arguments.length);
                yield enter.many(call);
            }
        };
    }

    /** Calls the method on the given receiver. */
    @Nullable
    CompletionStage<?> stageOn(@Nullable Object receiver, Object... arguments) {
        try {
            return invoke(receiver, arguments);
        } catch (Throwable thrown) {
            throw sneaky(thrown);
        }
    }

    /** Calls the method on the given receiver. */
    @SuppressWarnings("unchecked")
    CompletableFuture<Object> callOn(@Nullable Object receiver, Object... arguments) {
        return (CompletableFuture<Object>) stageOn(receiver, arguments);
    }

    /** Calls the method as a static one. */
    CompletableFuture<Object> call(Object... arguments) {
        return callOn(null, arguments);
    }

    /** Returns how often the code has run. */
    int bodies() {
        return bodies.get();
    }

    /** Returns how often asyncache has asked to be taken off this method. */
    int gaveUp() {
        return gaveUp.get();
    }

    MethodCache methodCache() {
        return methodCache;
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }

    /** What can be said of a method. */
    record Settings(
            String name,
            List<Class<?>> parameters,
            boolean hasReceiver,
            boolean perInstance,
            boolean coalesce,
            Duration coalesceTimeout,
            ResultSpec results) {

        static Settings of(Class<?>... parameters) {
            return new Settings(
                    "Users.find", List.of(parameters), true, true, true, Duration.ofSeconds(30), ResultSpec.ANY);
        }

        Settings withoutCoalescing() {
            return new Settings(name, parameters, hasReceiver, perInstance, false, coalesceTimeout, results);
        }

        /** Of a static method: it is called without receiver. */
        Settings ofStatic() {
            return new Settings(name, parameters, false, perInstance, coalesce, coalesceTimeout, results);
        }

        Settings forAllInstances() {
            return new Settings(name, parameters, hasReceiver, false, coalesce, coalesceTimeout, results);
        }

        Settings waiting(Duration longest) {
            return new Settings(name, parameters, hasReceiver, perInstance, coalesce, longest, results);
        }

        Settings with(ResultSpec others) {
            return new Settings(name, parameters, hasReceiver, perInstance, coalesce, coalesceTimeout, others);
        }

        Settings weighing(OnResult by) {
            return with(new ResultSpec(results.type(), by, results.expireAfter(), results.unless()));
        }

        Settings expiringAfter(OnResult by) {
            return with(new ResultSpec(results.type(), results.weigher(), by, results.unless()));
        }

        Settings unless(OnResult by) {
            return with(new ResultSpec(results.type(), results.weigher(), results.expireAfter(), by));
        }

        Settings resultsOf(Class<?> type) {
            return with(new ResultSpec(type, results.weigher(), results.expireAfter(), results.unless()));
        }
    }
}
