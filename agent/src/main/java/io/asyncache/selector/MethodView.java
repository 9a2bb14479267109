package io.asyncache.selector;

import java.util.List;

/**
 * A method as selectors look at it.
 *
 * @param descriptor as in the class file, {@code (I)Ljava/lang/String;}
 * @param annotations internal names of the annotations that the method carries
 */
public record MethodView(String name, String descriptor, List<String> annotations) {

    public MethodView {
        annotations = List.copyOf(annotations);
    }

    /** Returns it as people write it, {@code find(int, java.lang.String)}. */
    public String readable() {
        return name + Descriptors.readableParameters(descriptor);
    }
}
