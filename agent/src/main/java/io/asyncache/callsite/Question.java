package io.asyncache.callsite;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;

/** What a linked method's enter sites ask. */
interface Question {

    /**
     * Returns the question for a site.
     *
     * @param site {@code (Object receiver, P1, P2, …)Object}, references as {@code Object}
     */
    MethodHandle at(MethodType site) throws ReflectiveOperationException;
}
