package io.asyncache.key;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The scopes of one method's receivers, by identity: a receiver that is gone takes its scope with it.
 *
 * <p>Most methods have one receiver, a service; it is found without a look into the table.
 */
public final class Receivers {

    private final Object method;
    private final Scope none;
    private final ConcurrentHashMap<Object, Scope> table = new ConcurrentHashMap<>();
    private final ReferenceQueue<Object> gone = new ReferenceQueue<>();
    private final AtomicLong last = new AtomicLong();
    private volatile Scope recent;

    /**
     * Creates an empty table.
     *
     * @param method stands for the method, by identity
     */
    public Receivers(Object method) {
        this.method = method;
        this.none = new Scope(method, 0, null, null);
        this.recent = none;
    }

    /** Returns the scope of calls without a receiver: static methods, and receivers that don't count. */
    public Scope none() {
        return none;
    }

    /** Returns the receiver's scope; the receiver is not kept alive. */
    public Scope scope(Object receiver) {
        Scope scope = recent;
        return scope.refersTo(receiver) ? scope : lookUp(receiver);
    }

    /** Returns the scopes of the receivers that live. */
    public List<Scope> scopes() {
        dropGone();
        List<Scope> living = new ArrayList<>();
        for (Scope scope : table.values()) {
            if (!scope.refersTo(null)) {
                living.add(scope);
            }
        }
        return living;
    }

    /** Returns how many living receivers have a scope; those collected a moment ago may be among them. */
    public int size() {
        dropGone();
        return table.size();
    }

    private Scope lookUp(Object receiver) {
        dropGone();
        Scope scope = table.get(new Probe(receiver));
        if (scope == null) {
            Scope fresh = new Scope(method, last.incrementAndGet(), receiver, gone);
            Scope before = table.putIfAbsent(new Entry(fresh), fresh);
            scope = before == null ? fresh : before;
        }
        recent = scope;
        return scope;
    }

    private void dropGone() {
        for (Reference<?> dead = gone.poll(); dead != null; dead = gone.poll()) {
            table.remove(new Entry((Scope) dead));
        }
    }

    /** A key of the table; equal to one of the same scope, and to a probe or another entry of the same living receiver. */
    private record Entry(Scope scope) {

        @Override
        public int hashCode() {
            return scope.receiverHash;
        }

        @Override
        public boolean equals(@Nullable Object object) {
            if (!(object instanceof Entry other)) {
                return false;
            }
            if (scope == other.scope) {
                return true;
            }
            Object mine = scope.get();
            return mine != null && other.scope.refersTo(mine);
        }
    }

    /** A key to look up with: it holds the receiver for the moment of the look-up. */
    private record Probe(Object receiver) {

        @Override
        public int hashCode() {
            return System.identityHashCode(receiver);
        }

        @Override
        public boolean equals(@Nullable Object object) {
            return object instanceof Entry entry && entry.scope.refersTo(receiver);
        }
    }
}
