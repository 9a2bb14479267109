package io.asyncache.weave;

import java.util.List;
import java.util.stream.Collectors;
import net.bytebuddy.jar.asm.MethodVisitor;

/**
 * A method that is to be woven, and what for.
 *
 * @param caching the number of the rule that has it cached; {@link #NONE} if none has
 * @param invalidations the numbers of the invalidation rules that select it, in order
 */
record Selection(ScannedMethod method, int caching, List<Integer> invalidations) {

    static final int NONE = -1;

    Selection {
        invalidations = List.copyOf(invalidations);
    }

    boolean isCached() {
        return caching != NONE;
    }

    boolean invalidates() {
        return !invalidations.isEmpty();
    }

    boolean isOf(String name, String descriptor) {
        return method.view().name().equals(name) && method.view().descriptor().equals(descriptor);
    }

    boolean isEmpty() {
        return !isCached() && !invalidates();
    }

    Selection withoutCaching() {
        return new Selection(method, NONE, invalidations);
    }

    Selection withoutInvalidations() {
        return new Selection(method, caching, List.of());
    }

    /** Returns who weaves it in front of the next visitor: what is cached inside, what invalidates around it. */
    MethodVisitor weaver(MethodVisitor next, Target target, int maximumLocals) {
        MethodVisitor weaver = next;
        if (invalidates()) {
            String rules = invalidations.stream().map(String::valueOf).collect(Collectors.joining(","));
            weaver = new InvalidationWeaver(weaver, target, maximumLocals + (isCached() ? 1 : 0), rules);
        }
        if (isCached()) {
            weaver = method.isAsynchronous()
                    ? new FutureBodyWeaver(weaver, target, maximumLocals, caching)
                    : new ValueBodyWeaver(weaver, target, maximumLocals, caching);
        }
        return weaver;
    }
}
