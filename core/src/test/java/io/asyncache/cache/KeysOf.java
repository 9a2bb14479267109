package io.asyncache.cache;

import io.asyncache.key.Key;

/** Keys as {@link Enter} makes them. */
final class KeysOf {

    private KeysOf() {}

    static Key one(WovenMethod method, Object argument) {
        return Key.of(method.methodCache(), Key.NO_RECEIVER, argument);
    }
}
