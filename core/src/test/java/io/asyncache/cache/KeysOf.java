package io.asyncache.cache;

import io.asyncache.key.Key;

/** Keys as {@link Enter} makes them. */
final class KeysOf {

    private KeysOf() {}

    static Key one(WovenMethod method, Object argument) {
        return one(method.methodCache(), argument);
    }

    static Key one(MethodCache method, Object argument) {
        return Key.of(method.scope(null), argument);
    }
}
