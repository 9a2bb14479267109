package io.asyncache.observe;

import org.jspecify.annotations.Nullable;

/** A call that would have waited for another's load: what that would have saved is known when both have ended. */
final class JoinedCall extends ObservedCall {

    private final ShadowCache cache;
    private final ObservedLoad load;

    JoinedCall(ShadowCache cache, ObservedMethod method, ObservedLoad load) {
        super(method);
        this.cache = cache;
        this.load = load;
    }

    @Override
    void ended(@Nullable Object value, @Nullable Throwable failure) {
        endedUnseen();
    }

    @Override
    void endedUnseen() {
        cache.observations().saved(load.nanosSinceItsEnd());
    }

    @Override
    void lost() {}
}
