package io.asyncache.weave;

import io.asyncache.selector.Selector;
import java.util.Set;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/** Why methods of one class that have a body can't be cached all the same: mostly for what they return (S13, S29). */
final class CachingObstacles {

    private static final String FUTURES_THEMSELVES =
            "only methods that declare CompletableFuture or CompletionStage itself can be taken";

    /** What {@code Object} lets every class have; the return type aside, which {@code clone} may narrow. */
    private static final Set<String> OF_EVERY_OBJECT =
            Set.of("equals(Ljava/lang/Object;)", "hashCode()", "toString()", "clone()", "finalize()");

    private final Futures futures;

    CachingObstacles(Futures futures) {
        this.futures = futures;
    }

    /** Returns the end of a sentence that begins with the method, null if a rule of this selector can take it. */
    @Nullable
    String to(ScannedMethod method, Selector selector, boolean takesBlocking) {
        if (method.isAsynchronous()) {
            return method.returnsTypeVariable()
                    ? "its return type is a type variable, of which asyncache can't know what callers expect"
                    : null;
        }
        return takesBlocking ? toBlocking(method, selector) : toOthers(method, selector);
    }

    private String toOthers(ScannedMethod method, Selector selector) {
        String sentence = "it returns " + method.returned().getClassName() + "; " + FUTURES_THEMSELVES;
        // For a pattern's sake, which may cover a whole application, no class file is read.
        boolean maySay = selector.isExact() || Futures.isNoneByName(method.returned());
        return maySay && toBlocking(method, selector) == null
                ? sentence + "; a blocking method is taken with blocking: true"
                : sentence;
    }

    private @Nullable String toBlocking(ScannedMethod method, Selector selector) {
        Type returned = method.returned();
        if (returned.getSort() == Type.VOID) {
            return "it returns void; there is nothing to keep";
        }
        String ofEveryObject = ofEveryObject(method, selector);
        if (ofEveryObject != null) {
            return ofEveryObject;
        }
        if (method.view().descriptor().contains("Lkotlin/coroutines/Continuation;)")) {
            return "it is a Kotlin suspend function, which returns before its result is there";
        }
        return futures.isOne(returned)
                ? "it returns " + returned.getClassName() + "; of all futures " + FUTURES_THEMSELVES
                : null;
    }

    /** Returns why a wildcard doesn't mean the method: nobody thinks of those that every object has. */
    static @Nullable String ofEveryObject(ScannedMethod method, Selector selector) {
        String descriptor = method.view().descriptor();
        String call = method.view().name() + descriptor.substring(0, descriptor.lastIndexOf(')') + 1);
        return OF_EVERY_OBJECT.contains(call) && !selector.namesMethodExactly()
                ? "every object has such a method; only a selector that names it without '*' takes it"
                : null;
    }
}
