package io.asyncache.callsite;

import java.lang.invoke.MethodHandle;

/**
 * What a key is made of, and what there is in its place: all of one type, the key's.
 *
 * @param receiver what stands for a receiver, {@code (Object)long}
 * @param maker makes keys
 * @param isNotMeant what there is for a call that {@code when} leaves out, {@code ()K}
 * @param failed what there is for a call whose key can't be computed, {@code (Throwable)K}
 */
record KeySteps(MethodHandle receiver, Maker maker, MethodHandle isNotMeant, MethodHandle failed) {

    /** Makes keys of what stands for a receiver, and parts. */
    interface Maker {

        /** Returns {@code (long, Object, Object, …)K}, for so many parts. */
        MethodHandle ofParts(int count) throws ReflectiveOperationException;

        /** Returns {@code (long, Object[])K}. */
        MethodHandle ofArray() throws ReflectiveOperationException;
    }

    Class<?> type() {
        return failed.type().returnType();
    }
}
