package io.asyncache.callsite;

import java.lang.invoke.MethodHandles;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** An interface whose own methods are linked. */
interface SubjectContract {

    static MethodHandles.Lookup contractLookup() {
        return MethodHandles.lookup();
    }

    default CompletionStage<Object> usual(int number) {
        return secret(number);
    }

    static CompletableFuture<Object> ofNobody(String text) {
        return Subject.ran(text);
    }

    private CompletableFuture<Object> secret(int number) {
        return Subject.ran(number);
    }
}
