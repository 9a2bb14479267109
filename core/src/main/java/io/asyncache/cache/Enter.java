package io.asyncache.cache;

import io.asyncache.flight.FailedLoad;
import io.asyncache.key.ArrayPart;
import io.asyncache.key.Key;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What a woven asynchronous method asks before its body whose key is its arguments: a method for each number of
 * parameters, so that no call needs an array. All others are put together of {@link KeyedEnter}.
 *
 * <p>The answer is a {@link CompletableFuture}, which the method returns instead of running its body; a token, which it
 * hands to {@link Exit} when the body has run; or null, and then the body runs as if nothing had been asked. A record,
 * because its fields are constants to the JIT compiler once it is bound to a call site.
 *
 * @param cache the method's cache
 * @param arrays whether a parameter may be given an array, which is compared by content
 */
public record Enter(MethodCache cache, boolean arrays) {

    public @Nullable Object none(@Nullable Object receiver) {
        Key key;
        Object hit;
        try {
            if (cache.isOurOwnCall()) {
                return null;
            }
            key = Key.of(cache, cache.receiver(receiver));
            hit = cache.hit(key);
        } catch (Throwable failed) {
            return cache.keyFailed(failed);
        }
        return hit instanceof CompletableFuture ? hit : thrownIfFailed(cache.decide(key, hit, new Object[] {receiver}));
    }

    public @Nullable Object one(@Nullable Object receiver, @Nullable Object a) {
        Key key;
        Object hit;
        try {
            if (cache.isOurOwnCall()) {
                return null;
            }
            key = Key.of(cache, cache.receiver(receiver), part(a));
            hit = cache.hit(key);
        } catch (Throwable failed) {
            return cache.keyFailed(failed);
        }
        return hit instanceof CompletableFuture
                ? hit
                : thrownIfFailed(cache.decide(key, hit, new Object[] {receiver, a}));
    }

    public @Nullable Object two(@Nullable Object receiver, @Nullable Object a, @Nullable Object b) {
        Key key;
        Object hit;
        try {
            if (cache.isOurOwnCall()) {
                return null;
            }
            key = Key.of(cache, cache.receiver(receiver), part(a), part(b));
            hit = cache.hit(key);
        } catch (Throwable failed) {
            return cache.keyFailed(failed);
        }
        return hit instanceof CompletableFuture
                ? hit
                : thrownIfFailed(cache.decide(key, hit, new Object[] {receiver, a, b}));
    }

    public @Nullable Object three(
            @Nullable Object receiver, @Nullable Object a, @Nullable Object b, @Nullable Object c) {
        Key key;
        Object hit;
        try {
            if (cache.isOurOwnCall()) {
                return null;
            }
            key = Key.of(cache, cache.receiver(receiver), part(a), part(b), part(c));
            hit = cache.hit(key);
        } catch (Throwable failed) {
            return cache.keyFailed(failed);
        }
        return hit instanceof CompletableFuture
                ? hit
                : thrownIfFailed(cache.decide(key, hit, new Object[] {receiver, a, b, c}));
    }

    /** The same for any number of parameters. */
    public @Nullable Object many(@Nullable Object[] call) {
        Key key;
        Object hit;
        try {
            if (cache.isOurOwnCall()) {
                return null;
            }
            @Nullable Object[] parts = new Object[call.length - 1];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = part(call[i + 1]);
            }
            key = Key.ofAll(cache, cache.receiver(call[0]), parts);
            hit = cache.hit(key);
        } catch (Throwable failed) {
            return cache.keyFailed(failed);
        }
        return hit instanceof CompletableFuture ? hit : thrownIfFailed(cache.decide(key, hit, call));
    }

    /** A kept failure of a body that threw is thrown again: the very same exception, as from the body. */
    static @Nullable Object thrownIfFailed(@Nullable Object decided) {
        if (decided instanceof FailedLoad failed) {
            throw sneaky(failed.failure());
        }
        return decided;
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private @Nullable Object part(@Nullable Object argument) {
        return arrays ? ArrayPart.of(argument) : argument;
    }
}
