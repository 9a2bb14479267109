package io.asyncache.cache;

import io.asyncache.flight.Token;
import io.asyncache.key.KeyParts;
import io.asyncache.stats.Reporter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a woven method asks before its body whose calls make cached values wrong.
 *
 * <p>A key is computed when the call begins and again when it has ended, and both are dropped: a body may give its
 * argument the number that it saves it under, or change the name that it was found by.
 */
public final class Invalidator {

    private final Engine engine;
    private final String method;
    private final List<Invalidation> invalidations;
    private final boolean standsIn;

    /**
     * Threads that compute or compare a key of this method's. What the application's code does there may call the method
     * itself, as where a pattern takes the getter that is its key; that call would ask for a key in its turn, without end.
     */
    private final Set<Thread> busy = ConcurrentHashMap.newKeySet();

    /**
     * Creates it.
     *
     * @param method the method as people write it
     * @param standsIn whether the declared return type lets a caller have another future than the body's own
     */
    public Invalidator(Engine engine, String method, List<Invalidation> invalidations, boolean standsIn) {
        this.engine = engine;
        this.method = method;
        this.invalidations = List.copyOf(invalidations);
        this.standsIn = standsIn;
    }

    /**
     * A call begins.
     *
     * @param call the receiver (null for a static method) and the arguments
     * @return what {@link Exit} is to be told with; null if the call is part of another one's key
     */
    public @Nullable Object begin(@Nullable Object[] call) {
        if (busy.contains(Thread.currentThread())) {
            return null;
        }
        Call begun = new Call(call);
        for (int i = 0; i < begun.before.length; i++) {
            Invalidation invalidation = invalidations.get(i);
            begun.before[i] = key(invalidation, call);
            if (invalidation.whateverHappens()) {
                drop(invalidation, begun.before[i]);
            }
        }
        return begun;
    }

    /** A key that can't be computed stands for everything. */
    private @Nullable KeyParts key(Invalidation invalidation, @Nullable Object[] call) {
        Thread thread = Thread.currentThread();
        try {
            busy.add(thread);
            return invalidation.keyOf(call);
        } catch (Throwable failed) {
            reporter().invalidationKeyFailed(method, invalidation.toString(), failed);
            return null;
        } finally {
            busy.remove(thread);
        }
    }

    private void drop(Invalidation invalidation, @Nullable KeyParts key) {
        Thread thread = Thread.currentThread();
        try {
            busy.add(thread);
            if (key == null) {
                invalidation.dropEverything();
            } else if (!invalidation.drop(key)) {
                reporter().invalidationFitsNothing(method, invalidation.toString());
            }
        } catch (Throwable fault) {
            reporter().fault(method, fault);
        } finally {
            busy.remove(thread);
        }
    }

    private Reporter reporter() {
        return engine.reporter();
    }

    /** One call that has begun. */
    private final class Call implements Token {

        private final @Nullable Object[] call;
        private final @Nullable KeyParts[] before = new KeyParts[invalidations.size()];

        /** The future that was returned is complete, and what it makes wrong is dropped. */
        private volatile boolean over;

        Call(@Nullable Object[] call) {
            this.call = call;
        }

        private void ended(boolean normally) {
            for (int i = 0; i < before.length; i++) {
                Invalidation invalidation = invalidations.get(i);
                if (normally || invalidation.whateverHappens()) {
                    KeyParts first = before[i];
                    KeyParts last = key(invalidation, call);
                    if (first == null || last == null) {
                        drop(invalidation, null);
                        continue;
                    }
                    drop(invalidation, last);
                    if (!first.equals(last)) {
                        drop(invalidation, first);
                    }
                }
            }
        }

        private void ended(@Nullable Throwable failure) {
            try {
                ended(failure == null);
            } catch (Throwable fault) {
                failed(fault);
            }
            over = true;
        }

        @Override
        public @Nullable Object returned(@Nullable Object returned) {
            if (returned instanceof CompletionStage<?> stage) {
                return returned(stage);
            }
            ended(true);
            return returned;
        }

        private Object returned(CompletionStage<?> stage) {
            // Of other classes not even isDone can be relied on: a minimal stage is a CompletableFuture and refuses it.
            if (standsIn && stage.getClass() == CompletableFuture.class && !((CompletableFuture<?>) stage).isDone()) {
                return Relay.of((CompletableFuture<?>) stage, this::ended, engine.nesting());
            }
            // A class of the application's makes its dependents itself, of its own kind.
            CompletionStage<?> dependent = stage.whenComplete((value, failure) -> ended(failure));
            Relay.passBackCancelling(stage, dependent);
            return standsIn && !over ? dependent : stage;
        }

        @Override
        public @Nullable Object threw(Throwable failure) {
            ended(false);
            return null;
        }

        /** Whatever it was, no old value may survive it. */
        @Override
        public void failed(Throwable fault) {
            reporter().fault(method, fault);
            invalidations.forEach(invalidation -> drop(invalidation, null));
        }
    }
}
