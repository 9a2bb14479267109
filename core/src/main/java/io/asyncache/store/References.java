package io.asyncache.store;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * Makes the handles by which values are held that are not held firmly, and tells which have come to nothing.
 *
 * @param <T> what a handle leads to besides its value
 */
final class References<T> {

    /** A reference that knows where it lies. */
    interface Handle<T> {

        T place();

        /** Returns the value, or null if it was collected. */
        @Nullable
        Object get();
    }

    private final ReferenceQueue<Object> collected = new ReferenceQueue<>();
    private final Strength strength;

    References(Strength strength) {
        this.strength = strength;
    }

    /** Returns what to keep for the value: itself, if it is to be held firmly. */
    Object hold(Object value, T place) {
        return switch (strength) {
            case STRONG -> value;
            case WEAK -> new Weak<>(value, collected, place);
            case SOFT -> new Soft<>(value, collected, place);
        };
    }

    /** Returns the place of a value that was collected, each once; null if there is none for now. */
    @Nullable
    T poll() {
        if (strength == Strength.STRONG) {
            return null;
        }
        Reference<?> reference = collected.poll();
        if (reference == null) {
            return null;
        }
        // Only our own are registered with the queue, which is ours too.
        @SuppressWarnings("unchecked")
        Handle<T> handle = (Handle<T>) reference;
        return handle.place();
    }

    private static final class Weak<T> extends WeakReference<Object> implements Handle<T> {

        private final T place;

        Weak(Object value, ReferenceQueue<Object> queue, T place) {
            super(value, queue);
            this.place = place;
        }

        @Override
        public T place() {
            return place;
        }
    }

    private static final class Soft<T> extends SoftReference<Object> implements Handle<T> {

        private final T place;

        Soft(Object value, ReferenceQueue<Object> queue, T place) {
            super(value, queue);
            this.place = place;
        }

        @Override
        public T place() {
            return place;
        }
    }
}
