package io.asyncache.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plain path: a name, and steps from value to value.
 *
 * @param root the name it begins with, without {@code #}
 */
record Path(String root, List<Step> steps) {

    /** More than any honest path has, and few enough to be one chain of method handles. */
    static final int MOST_STEPS = 50;

    /** Whether it is {@code this} without a step. */
    boolean isReceiver() {
        return root.equals("this") && steps.isEmpty();
    }

    /**
     * One step. Exactly one of the three is what it is about.
     *
     * @param name of a property, or of a method if {@code call}
     * @param call whether the step is written with {@code ()}
     * @param key between quotes and brackets
     * @param index between brackets; -1 if it is another kind of step
     * @param end where in the text the step ends
     */
    record Step(
            @Nullable String name, boolean call, @Nullable String key, int index, int end) {

        static Step property(String name, int end) {
            return new Step(name, false, null, -1, end);
        }

        static Step call(String name, int end) {
            return new Step(name, true, null, -1, end);
        }

        static Step key(String key, int end) {
            return new Step(null, false, key, -1, end);
        }

        static Step index(int index, int end) {
            return new Step(null, false, null, index, end);
        }
    }
}
