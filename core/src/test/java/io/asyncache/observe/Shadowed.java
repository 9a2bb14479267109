package io.asyncache.observe;

import io.asyncache.cache.CacheSpec;
import io.asyncache.cache.Engine;
import io.asyncache.cache.Exit;
import io.asyncache.cache.KeyPart;
import io.asyncache.cache.KeySpec;
import io.asyncache.cache.MethodSpec;
import io.asyncache.cache.ResultSpec;
import io.asyncache.stats.RecordingReporter;
import io.asyncache.time.FakeTicker;
import io.asyncache.time.Ticker;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A shadow cache with a time of its own, and calls of one observed method, made as its woven body makes them. */
final class Shadowed {

    static final Duration COALESCE_TIMEOUT = Duration.ofSeconds(30);

    /** A method's own code. */
    interface Code {
        @Nullable
        Object run(Object argument) throws Throwable;
    }

    final FakeTicker ticker;
    final RecordingReporter reporter = new RecordingReporter();
    final Observations observations = new Observations();
    final AtomicInteger gaveUp = new AtomicInteger();
    final ShadowCache cache;
    final ObservedMethod method;

    Shadowed(CacheSpec spec) {
        this(spec, ResultSpec.ANY, new FakeTicker());
    }

    Shadowed(CacheSpec spec, ResultSpec results, FakeTicker ticker) {
        this(spec, method(results, false), ticker);
    }

    Shadowed(CacheSpec spec, MethodSpec method, FakeTicker ticker) {
        this(spec, method, ticker, ticker);
    }

    private Shadowed(CacheSpec spec, MethodSpec method, FakeTicker ticker, Ticker time) {
        this.ticker = ticker;
        Engine engine = Engine.withTicker(time, reporter);
        cache = new ShadowCache(engine, spec, observations);
        this.method = new ObservedMethod(engine, cache, method, gaveUp::incrementAndGet);
    }

    /** One whose time fails. */
    static Shadowed timeless(CacheSpec spec) {
        return new Shadowed(spec, method(ResultSpec.ANY, false), new FakeTicker(), () -> {
            throw new IllegalStateException("no time");
        });
    }

    static MethodSpec method(ResultSpec results, boolean blocking) {
        return new MethodSpec(
                "Users.find",
                MethodHandles.empty(MethodType.methodType(Object.class, Object[].class)),
                true,
                blocking,
                new KeySpec(List.of(new KeyPart("id", Object.class)), true, 0),
                results,
                true,
                COALESCE_TIMEOUT);
    }

    static MethodSpec withoutCoalescing() {
        MethodSpec usual = method(ResultSpec.ANY, false);
        return new MethodSpec(
                usual.name(),
                usual.body(),
                usual.hasReceiver(),
                usual.blocking(),
                usual.key(),
                usual.results(),
                false,
                usual.coalesceTimeout());
    }

    /** The call's question; what its end is to be told with. */
    @Nullable
    Object enter(Object argument) {
        Long key;
        try {
            key = method.key(method.scope(this), new Object[] {argument});
        } catch (Throwable failed) {
            key = method.keyFailed(failed);
        }
        return method.needsCall() ? method.begin(key, new Object[] {this, argument}) : method.begin(key);
    }

    /** A whole call. */
    @Nullable
    Object call(Object argument, Code code) throws Throwable {
        Object token = enter(argument);
        Object returned;
        try {
            returned = code.run(argument);
        } catch (Throwable thrown) {
            if (Exit.threw(thrown, token) != null) {
                throw new AssertionError("answered in the body's place", thrown);
            }
            throw thrown;
        }
        Object got = Exit.returned(returned, token);
        if (got != returned) {
            throw new AssertionError(got + " in place of " + returned);
        }
        return returned;
    }

    /** A whole call whose load ends at once. */
    void load(Object argument, Object value) {
        pend(argument, CompletableFuture.completedFuture(value));
    }

    /** A whole call whose body returns that. */
    void pend(Object argument, Object returned) {
        try {
            call(argument, any -> returned);
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    Observations.Snapshot seen() {
        return observations.snapshot();
    }
}
