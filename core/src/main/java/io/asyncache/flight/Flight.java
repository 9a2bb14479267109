package io.asyncache.flight;

import io.asyncache.store.Kept;
import io.asyncache.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One load under way. It takes off when its body is about to run and lands once, with the body's outcome; between, others
 * join it, leave it, are told that it takes too long, or that what it brings is out of date.
 *
 * <p>The monitor guards a few field writes at a time. Neither the application's code nor a future's completion ever runs
 * under it, except that a value is put into the store, which makes "not out of date, so keep it" one step against an
 * invalidation.
 */
public final class Flight implements Token, BiConsumer<@Nullable Object, @Nullable Throwable> {

    // What it is: never changes.
    private final Flights flights;
    final Body body;
    final Object key;
    /** The receiver and the arguments, if what is kept depends on them. */
    final @Nullable Object @Nullable [] call;
    /** When it took off, by the ticker. */
    final long departure;
    /** The invalidations that there had been when it took off; they matter to a load that no key leads to. */
    final long invalidationsBefore;

    // The body's frame: written by the thread that runs the body.
    /**
     * The thread that is inside the body right now, or inside what decides on keeping its result. Not volatile: a thread
     * asks for itself alone, sees its own writes, and never itself in another's.
     */
    private @Nullable Thread runner;

    private volatile @Nullable CompletionStage<?> stage;

    // Who waits; guarded by this.
    /** The caller that ran the body, or that this load was started for. */
    private @Nullable FutureCaller leader;

    private @Nullable Passengers joined;
    /** Callers that have not cancelled. */
    private int present;

    /** The old value that answers if the load fails; guarded by this. */
    private @Nullable Fallback fallback;

    // How it ends; guarded by this.
    /** The outcome is there; it is handed out once. */
    private boolean landing;
    /** Those who waited have been taken off to be answered. */
    private boolean landed;
    /** Everybody has cancelled: nobody joins any more, and nothing is kept. */
    private boolean abandoned;
    /** Its key was invalidated, or another load has taken its place: nothing is kept. */
    private boolean outdated;

    /** It counts as one of the loads under way. */
    private boolean holdsPlace;

    /** Takes off, as the load of its first caller, who holds a place among the loads under way or does without. */
    Flight(Flights flights, Body body, Object key, @Nullable Object[] call, boolean holdsPlace) {
        this.flights = flights;
        this.body = body;
        this.key = key;
        this.call = body.keepingNeedsCall() ? call : null;
        this.holdsPlace = holdsPlace;
        this.departure = flights.now();
        this.invalidationsBefore = flights.invalidations();
        this.present = 1;
    }

    /** Returns whether the current thread is inside this load's body, or what belongs to it: a call from there must not wait for it (S12). */
    public boolean runsHere() {
        return runner == Thread.currentThread();
    }

    /**
     * Gives the load an old value to answer with if it fails, unless it has one. Not one that an invalidation may have meant
     * that has begun since it was seen: those who join may have come after that, and must not get it (S22). One that
     * begins later finds the load, if a key leads to it by now.
     */
    void fallBackTo(@Nullable Fallback old) {
        if (old == null) {
            return;
        }
        synchronized (this) {
            if (fallback == null && old.asOf() == flights.invalidations()) {
                fallback = old;
            }
        }
    }

    private synchronized @Nullable Fallback fallback() {
        return fallback != null && fallback.until() - flights.now() > 0 ? fallback : null;
    }

    /** The current thread is about to run the body. */
    Flight runHere() {
        runner = Thread.currentThread();
        return this;
    }

    /**
     * Joins a call to this load.
     *
     * @param arguments the receiver and the arguments, in case that the body must be run for this caller
     * @return the caller's own future, or the {@link BlockedCaller} that it is to wait with; null if the load is over or
     *     abandoned: look again
     */
    @Nullable
    Object join(@Nullable Object[] arguments) {
        long now = flights.now();
        Caller caller = body.isBlocking()
                ? new BlockedCaller(this, arguments, now)
                : FutureCaller.joining(this, arguments, now);
        Passengers aboard;
        boolean firstToWait;
        synchronized (this) {
            if (landed || abandoned || outdated) {
                return null;
            }
            present++;
            aboard = joined;
            if (aboard == null) {
                aboard = new Passengers(this, flights.nextNumber());
                joined = aboard;
            }
            aboard.add(caller);
            firstToWait = aboard.queueFirst(now + body.coalesceTimeoutNanos());
        }
        if (firstToWait) {
            flights.waiting().add(aboard);
        }
        return caller.ticket();
    }

    /** Takes the caller aboard as the one for whom this load was started; for its own load it waits without a deadline. */
    synchronized void board(FutureCaller caller) {
        leader = caller;
        caller.aboard = this;
    }

    /** The caller waits no longer. When the last one has cancelled, the body's own future is cancelled too (S5). */
    void leave(Caller caller, boolean cancelled) {
        synchronized (this) {
            if (landed || caller.aboard != this) {
                return;
            }
            if (caller == leader) {
                caller.aboard = null;
            } else if (joined != null) {
                joined.remove(caller);
            }
            if (!cancelled || --present > 0) {
                return;
            }
            abandoned = true;
        }
        flights.retire(this);
        flights.nesting().run(this::cancelBody);
    }

    private void cancelBody() {
        CompletionStage<?> loading = stage;
        try {
            if (loading instanceof Future<?> future) {
                future.cancel(true);
            } else if (loading != null) {
                loading.toCompletableFuture().cancel(true);
            }
        } catch (Throwable refused) {
            // Not every stage can be cancelled, a minimal one for instance; nobody waits for it any more.
        }
    }

    /**
     * The body has returned.
     *
     * @param returned what it returned: a future, or the value itself where the method blocks
     * @return what its caller gets: its own future, or what was returned if that is complete, null, or a value
     */
    @Override
    public @Nullable Object returned(@Nullable Object returned) {
        if (body.isBlocking()) {
            runner = null;
            land(returned, null, true);
            return returned;
        }
        if (returned == null) {
            runner = null;
            flights.lost(this);
            return null;
        }
        return returnedStage((CompletionStage<?>) returned);
    }

    private CompletionStage<?> returnedStage(CompletionStage<?> returned) {
        if (returned.getClass() == CompletableFuture.class && ((CompletableFuture<?>) returned).isDone()) {
            runner = null;
            boolean fallsBack = ((CompletableFuture<?>) returned).isCompletedExceptionally() && fallback() != null;
            if (!fallsBack) {
                // Complete already: the caller can have the body's own future, of which nobody else ever hears.
                followComplete((CompletableFuture<?>) returned);
                return returned;
            }
        }
        FutureCaller caller = FutureCaller.leading(this);
        board(caller);
        stage = returned;
        runner = null;
        Throwable broken = follow(returned);
        if (broken != null) {
            // It is left to its caller, and for the others the load counts as lost.
            flights.lost(this);
            return returned;
        }
        return caller.future;
    }

    /** A body that asyncache started by itself has returned; nobody takes what it returned. */
    void returnedHere(CompletionStage<?> returned) {
        stage = returned;
        runner = null;
        if (isAbandoned()) {
            cancelBody();
        }
        Throwable broken = follow(returned);
        if (broken != null) {
            // The caller would have met it at its first call on the stage. Another run would end the same way.
            land(null, new FailedLoad(broken, false), true);
        }
    }

    private synchronized boolean isAbandoned() {
        return abandoned;
    }

    /** Lands at once, without the future that following would make. */
    private void followComplete(CompletableFuture<?> returned) {
        if (returned.isCompletedExceptionally()) {
            follow(returned);
        } else {
            accept(returned.join(), null);
        }
    }

    /** Lands when the stage ends. Returns what the stage throws, if it can't be followed. */
    private @Nullable Throwable follow(CompletionStage<?> returned) {
        try {
            returned.whenComplete(this);
            return null;
        } catch (Throwable broken) {
            flights.fault(this, broken);
            return broken;
        }
    }

    /**
     * The body has thrown instead of returning: it throws for its caller, and those who joined get it too (S9).
     *
     * @return what its caller gets instead, if there is an old value that may answer (S20); else null
     */
    @Override
    public @Nullable Object threw(Throwable failure) {
        runner = null;
        Fallback old = fallback();
        land(null, new FailedLoad(failure, true), true);
        return old == null ? null : body.handOut(Kept.of(old.value()));
    }

    /** The body's own future has ended. */
    @Override
    public void accept(@Nullable Object value, @Nullable Throwable failure) {
        try {
            land(value, failure == null ? null : new FailedLoad(failure, false), true);
        } catch (Throwable fault) {
            failed(fault);
        }
    }

    /**
     * Something went wrong in asyncache itself; told, and kept from the application. The load is lost, unless its outcome
     * is being handed out already.
     */
    @Override
    public void failed(Throwable fault) {
        runner = null;
        flights.fault(this, fault);
        flights.lost(this);
    }

    /** Lands with an answer that was found to be kept already, by a load that landed just before this one took off. */
    void answer(Object answer) {
        runner = null;
        if (answer instanceof FailedLoad failed) {
            land(null, failed, false);
        } else {
            land(Kept.value(answer), null, false);
        }
    }

    private void land(@Nullable Object value, @Nullable FailedLoad failed, boolean ran) {
        synchronized (this) {
            if (landing) {
                return;
            }
            landing = true;
        }
        Fallback old = failed != null && ran ? fallback() : null;
        boolean shared = failed != null || body.isShareable(value);
        if (ran && shared) {
            // An 'unless' is part of the load: what it calls for this key must not wait for it (S12).
            runner = Thread.currentThread();
            try {
                // An old value that may still answer is not replaced by a failure.
                flights.ended(this, value, failed, old != null);
            } catch (Throwable fault) {
                // Whatever goes wrong with counting and keeping: those who wait are answered.
                flights.fault(this, fault);
            } finally {
                runner = null;
            }
        }
        FutureCaller ranIt;
        List<Caller> waited;
        boolean heldPlace;
        Passengers wasQueued;
        synchronized (this) {
            ranIt = leader;
            waited = close();
            // Here, since most loads have nobody to wait for them, and locks are most of what those cost.
            heldPlace = giveUpPlace();
            wasQueued = takeQueued();
        }
        flights.retired(this, heldPlace, wasQueued);
        if (!shared) {
            // Nobody else can have it: for the others the load is lost.
            flights.settlement().settle(ranIt, List.of(), value, null);
            flights.runAgain(waited, this);
        } else if (old != null) {
            flights.settlement().settle(ranIt, waited, old.value(), null);
        } else {
            flights.settlement().settle(ranIt, waited, value, failed);
        }
    }

    /** Ends the load without an outcome, and returns those who had joined. */
    List<Caller> closeLost() {
        List<Caller> waited;
        synchronized (this) {
            waited = landing ? List.of() : close();
            landing = true;
        }
        flights.retire(this);
        return waited;
    }

    private List<Caller> close() {
        landed = true;
        leader = null;
        stage = null;
        return joined == null ? List.of() : joined.removeAll();
    }

    /**
     * Keeps what is to be kept of this load unless it is out of date by now; one step against {@link #outdate}.
     *
     * @param keepsake null for a value that must not be kept: then what it would have replaced must go too
     */
    synchronized void keep(@Nullable Keepsake keepsake, Store store) {
        if (landed || outdated || abandoned) {
            return;
        }
        if (keepsake != null) {
            store.put(key, keepsake.kept(), keepsake.weight(), keepsake.lifetimeNanos());
        } else {
            store.remove(key);
        }
    }

    /** From now on nobody joins and nothing is kept; those aboard are still answered. */
    synchronized void outdate() {
        outdated = true;
    }

    /**
     * Takes those off who have waited too long. If there are any, the load has lost its place: new calls start another.
     *
     * @return those who get a load of their own now
     */
    List<Caller> overdue(long now) {
        long timeoutNanos = body.coalesceTimeoutNanos();
        List<Caller> due = new ArrayList<>();
        synchronized (this) {
            Passengers aboard = joined;
            if (aboard == null) {
                return due;
            }
            aboard.takeQueued();
            if (landing) {
                return due;
            }
            for (Caller first = aboard.first();
                    first != null && now - first.since >= timeoutNanos;
                    first = aboard.first()) {
                aboard.remove(first);
                // It waits elsewhere from now on, so the others alone decide whether this body is cancelled.
                present--;
                due.add(first);
            }
            if (!due.isEmpty()) {
                outdated = true;
            }
            Caller next = aboard.first();
            if (next != null) {
                aboard.queue(next.since + timeoutNanos);
            }
        }
        return due;
    }

    /** Returns those for whom there was a deadline until now, of whom nobody waits any more; else null. */
    synchronized @Nullable Passengers takeQueued() {
        // The load may be out of date but not over: those aboard still have their deadlines.
        return joined != null && joined.count() == 0 && joined.takeQueued() ? joined : null;
    }

    /** Returns how many have joined and wait. */
    synchronized int waiting() {
        return joined == null ? 0 : joined.count();
    }

    /** Starts a load of its own for a blocked caller that has waited for this one in vain; it is about to run. */
    Flight takeOffAgain(@Nullable Object @Nullable [] call) {
        return flights.takeOffAgain(this, call == null ? new Object[0] : call).runHere();
    }

    /** Returns whether this load counted as one under way until now. */
    synchronized boolean giveUpPlace() {
        boolean held = holdsPlace;
        holdsPlace = false;
        return held;
    }
}
