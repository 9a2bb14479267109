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

    EnterSite(MethodType type) {
        super(MethodHandles.empty(type));
    }

    void on(MethodHandle target) {
        setTarget(target);
    }

    void off() {
        setTarget(MethodHandles.empty(type()));
        MutableCallSite.syncAll(new MutableCallSite[] {this});
    }
}
