package io.asyncache.key;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * What a key holds for its method and its receiver, as one: equal to itself alone, and never given twice. The receiver is
 * not kept alive by it.
 */
public final class Scope extends WeakReference<Object> {

    /** 2<sup>32</sup> divided by the golden ratio, odd: spreads numbers that follow each other. */
    private static final int GOLDEN = 0x9E3779B9;

    private final Object method;
    private final long number;
    private final int hash;

    /** For the receiver's table, where scopes are found by their receivers. */
    final int receiverHash;

    Scope(Object method, long number, @Nullable Object receiver, @Nullable ReferenceQueue<Object> gone) {
        super(receiver, gone);
        this.method = method;
        this.number = number;
        this.hash = (System.identityHashCode(method) * 31 + Long.hashCode(number)) * GOLDEN;
        this.receiverHash = System.identityHashCode(receiver);
    }

    /** Returns what stands for the method. */
    public Object method() {
        return method;
    }

    /** Returns a number that no other scope of the method ever has. */
    public long number() {
        return number;
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return this == object;
    }
}
