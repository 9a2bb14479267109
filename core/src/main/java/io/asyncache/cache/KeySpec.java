package io.asyncache.cache;

import java.util.List;

/**
 * What tells a method's calls apart.
 *
 * @param parts of every key, in their order
 * @param perInstance whether each receiver has entries of its own
 * @param variantParts how many parts follow these that an invalidation doesn't name (S22): the results of {@code vary}
 */
public record KeySpec(List<KeyPart> parts, boolean perInstance, int variantParts) {

    public KeySpec {
        parts = List.copyOf(parts);
    }

    /** Returns the declared types of the parts. */
    public List<Class<?>> types() {
        return parts.stream().<Class<?>>map(KeyPart::type).toList();
    }
}
