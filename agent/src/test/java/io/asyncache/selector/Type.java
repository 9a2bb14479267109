package io.asyncache.selector;

import java.util.ArrayList;
import java.util.List;

/** A type made up for a test. */
record Type(String internalName, List<String> annotations, List<String> inherited) implements TypeView {

    Type(String internalName) {
        this(internalName, List.of(), List.of());
    }

    static Type annotated(String internalName, String annotation) {
        return new Type(internalName, List.of(annotation), List.of());
    }

    static Type extending(String internalName, String... inherited) {
        return new Type(internalName, List.of(), List.of(inherited));
    }

    @Override
    public Iterable<String> supertypes() {
        List<String> all = new ArrayList<>(List.of(internalName));
        all.addAll(inherited);
        return all;
    }
}
