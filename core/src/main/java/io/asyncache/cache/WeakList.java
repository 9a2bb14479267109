package io.asyncache.cache;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A list of what others hold: who is gone is no longer in it. Safe for any number of threads. */
public final class WeakList<T> {

    private static final int FEW = 16;

    // Guarded by this.
    private final List<WeakReference<T>> references = new ArrayList<>();
    private int tidiedAt = FEW;

    public synchronized void add(T element) {
        if (references.size() >= tidiedAt) {
            references.removeIf(reference -> reference.refersTo(null));
            // So that a long list is gone through once for as many as it holds.
            tidiedAt = Math.max(FEW, 2 * references.size());
        }
        references.add(new WeakReference<>(element));
    }

    /** Returns those that are there at the moment. */
    public synchronized List<T> living() {
        List<T> living = new ArrayList<>();
        for (WeakReference<T> reference : references) {
            T element = reference.get();
            if (element != null) {
                living.add(element);
            }
        }
        return living;
    }

    public void forEach(Consumer<T> action) {
        living().forEach(action);
    }
}
