package io.asyncache.cache;

import io.asyncache.flight.FailedLoad;
import io.asyncache.key.ArrayPart;
import io.asyncache.key.Key;
import io.asyncache.key.Scope;
import io.asyncache.store.Lookaside;
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
        try {
            if (cache.isOurOwnCall()) {
                return null;
            }
            Scope scope = cache.scope(receiver);
            Lookaside beside = cache.lookaside();
            if (beside != null) {
                Lookaside.Entry entry = beside.find(Key.hash(scope));
                Object held = entry != null && ((Key) entry.key()).is(scope) ? beside.get(entry) : null;
                if (held != null) {
                    return cache.hit(held);
                }
            }
            key = Key.of(scope);
        } catch (Throwable failed) {
            return cache.keyFailed(failed);
        }
        Object found = find(key);
        return found instanceof CompletableFuture ? found : decide(key, found, new Object[] {receiver});
    }

    /** The same as {@link #one} for an {@code int}, which need not have a box. */
    public @Nullable Object ofInt(@Nullable Object receiver, int a) {
        Key key;
        try {
            if (cache.isOurOwnCall()) {
                return null;
            }
            Scope scope = cache.scope(receiver);
            Lookaside beside = cache.lookaside();
            if (beside != null) {
                Lookaside.Entry entry = beside.find(Key.hash(scope, a));
                Object held = entry != null && ((Key) entry.key()).is(scope, a) ? beside.get(entry) : null;
                if (held != null) {
                    return cache.hit(held);
                }
            }
            key = Key.ofInt(scope, a);
        } catch (Throwable failed) {
            return cache.keyFailed(failed);
        }
        Object found = find(key);
        return found instanceof CompletableFuture ? found : decide(key, found, new Object[] {receiver, a});
    }

    /** The same as {@link #one} for a {@code long}, which need not have a box. */
    public @Nullable Object ofLong(@Nullable Object receiver, long a) {
        Key key;
        try {
            if (cache.isOurOwnCall()) {
                return null;
            }
            Scope scope = cache.scope(receiver);
            Lookaside beside = cache.lookaside();
            if (beside != null) {
                Lookaside.Entry entry = beside.find(Key.hash(scope, a));
                Object held = entry != null && ((Key) entry.key()).is(scope, a) ? beside.get(entry) : null;
                if (held != null) {
                    return cache.hit(held);
                }
            }
            key = Key.ofLong(scope, a);
        } catch (Throwable failed) {
            return cache.keyFailed(failed);
        }
        Object found = find(key);
        return found instanceof CompletableFuture ? found : decide(key, found, new Object[] {receiver, a});
    }

    public @Nullable Object one(@Nullable Object receiver, @Nullable Object a) {
        Key key;
        try {
            if (cache.isOurOwnCall()) {
                return null;
            }
            Scope scope = cache.scope(receiver);
            Object part = part(a);
            int hash = Key.hash(scope, part);
            Lookaside beside = cache.lookaside();
            if (beside != null) {
                Lookaside.Entry entry = beside.find(hash);
                Object held = entry != null && ((Key) entry.key()).is(scope, part) ? beside.get(entry) : null;
                if (held != null) {
                    return cache.hit(held);
                }
            }
            key = Key.hashed(scope, hash, part);
        } catch (Throwable failed) {
            return cache.keyFailed(failed);
        }
        Object found = find(key);
        return found instanceof CompletableFuture ? found : decide(key, found, new Object[] {receiver, a});
    }

    public @Nullable Object two(@Nullable Object receiver, @Nullable Object a, @Nullable Object b) {
        Key key;
        try {
            if (cache.isOurOwnCall()) {
                return null;
            }
            Scope scope = cache.scope(receiver);
            Object first = part(a);
            Object second = part(b);
            int hash = Key.hash(scope, first, second);
            Lookaside beside = cache.lookaside();
            if (beside != null) {
                Lookaside.Entry entry = beside.find(hash);
                Object held = entry != null && ((Key) entry.key()).is(scope, first, second) ? beside.get(entry) : null;
                if (held != null) {
                    return cache.hit(held);
                }
            }
            key = Key.hashed(scope, hash, first, second);
        } catch (Throwable failed) {
            return cache.keyFailed(failed);
        }
        Object found = find(key);
        return found instanceof CompletableFuture ? found : decide(key, found, new Object[] {receiver, a, b});
    }

    public @Nullable Object three(
            @Nullable Object receiver, @Nullable Object a, @Nullable Object b, @Nullable Object c) {
        Key key;
        try {
            if (cache.isOurOwnCall()) {
                return null;
            }
            Scope scope = cache.scope(receiver);
            Object first = part(a);
            Object second = part(b);
            Object third = part(c);
            int hash = Key.hash(scope, first, second, third);
            Lookaside beside = cache.lookaside();
            if (beside != null) {
                Lookaside.Entry entry = beside.find(hash);
                Object held =
                        entry != null && ((Key) entry.key()).is(scope, first, second, third) ? beside.get(entry) : null;
                if (held != null) {
                    return cache.hit(held);
                }
            }
            key = Key.hashed(scope, hash, first, second, third);
        } catch (Throwable failed) {
            return cache.keyFailed(failed);
        }
        Object found = find(key);
        return found instanceof CompletableFuture ? found : decide(key, found, new Object[] {receiver, a, b, c});
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
            key = Key.ofAll(cache.scope(call[0]), parts);
            hit = cache.hit(key);
        } catch (Throwable failed) {
            return cache.keyFailed(failed);
        }
        return hit instanceof CompletableFuture ? hit : decide(key, hit, call);
    }

    /** Returns an answer, or what {@link #decide} must know. */
    private @Nullable Object find(Key key) {
        try {
            return cache.hitAndNote(key);
        } catch (Throwable failed) {
            cache.keyFailed(failed);
            return KeyedEnter.UNCACHED;
        }
    }

    private @Nullable Object decide(Key key, @Nullable Object found, @Nullable Object[] call) {
        return found == KeyedEnter.UNCACHED ? null : thrownIfFailed(cache.decide(key, found, call));
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
