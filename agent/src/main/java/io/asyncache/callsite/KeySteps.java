package io.asyncache.callsite;

import java.lang.invoke.MethodHandle;

/**
 * What a key is made of, and what there is in its place: all of one type, the key's.
 *
 * @param scope what stands for method and receiver, {@code (Object)Scope}
 * @param maker makes keys
 * @param isNotMeant what there is for a call that {@code when} leaves out, {@code ()K}
 * @param failed what there is for a call whose key can't be computed, {@code (Throwable)K}
 */
record KeySteps(MethodHandle scope, Maker maker, MethodHandle isNotMeant, MethodHandle failed) {

    /** Makes keys of scopes and parts. */
    interface Maker {

        /** Returns {@code (Scope, Object, Object, …)K}, for so many parts. */
        MethodHandle ofParts(int count) throws ReflectiveOperationException;

        /** Returns {@code (Scope, Object[])K}. */
        MethodHandle ofArray() throws ReflectiveOperationException;
    }

    Class<?> type() {
        return failed.type().returnType();
    }
}
