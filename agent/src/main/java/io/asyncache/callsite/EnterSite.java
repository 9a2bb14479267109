package io.asyncache.callsite;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;

/**
 * The call that a woven method makes before its body. Switched off it is a constant, which the JIT compiler deletes, and
 * with it what hangs on the token.
 */
final class EnterSite extends MutableCallSite {

    /** Who leads it, kept for as long as the woven class has this site. */
    @SuppressWarnings("unused")
    private final Object owner;

    EnterSite(MethodType type, Object owner) {
        super(MethodHandles.empty(type));
        this.owner = owner;
    }

    /** Leads to the target from now on; seen by other threads at once only after {@link MutableCallSite#syncAll}. */
    void on(MethodHandle target) {
        setTarget(target);
    }

    void off() {
        setTarget(MethodHandles.empty(type()));
    }
}
