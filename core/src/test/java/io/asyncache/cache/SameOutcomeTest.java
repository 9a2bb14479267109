package io.asyncache.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares what callers see with what they see of a twin that is not cached and ends in the same way. */
@Tag("outcomes")
class SameOutcomeTest {

    /** How a body's future comes to its end. */
    record Ending(
            String name,
            UnaryOperator<CompletableFuture<Object>> shape,
            java.util.function.Consumer<CompletableFuture<Object>> end) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final Exception RAW = new IOException("raw");
    private static final CompletionException WRAPPED = new CompletionException("wrapped", new IOException("cause"));
    private static final RuntimeException THROWN = new IllegalStateException("in a stage");

    private static final List<Ending> ENDINGS = List.of(
            new Ending("a value", own -> own, own -> own.complete("value")),
            new Ending("null", own -> own, own -> own.complete(null)),
            new Ending("a raw exception", own -> own, own -> own.completeExceptionally(RAW)),
            new Ending("a CompletionException", own -> own, own -> own.completeExceptionally(WRAPPED)),
            new Ending(
                    "a CompletionException without cause",
                    own -> own,
                    own -> own.completeExceptionally(new CompletionException("bare", null))),
            new Ending(
                    "an ExecutionException",
                    own -> own,
                    own -> own.completeExceptionally(new ExecutionException("executed", RAW))),
            new Ending("an Error", own -> own, own -> own.completeExceptionally(new AssertionError("error"))),
            new Ending("cancel", own -> own, own -> own.cancel(true)),
            new Ending(
                    "a CancellationException",
                    own -> own,
                    own -> own.completeExceptionally(new CancellationException("by hand"))),
            new Ending(
                    "a stage after a failure",
                    own -> own.thenApply(value -> value),
                    own -> own.completeExceptionally(RAW)),
            new Ending("a stage after a cancellation", own -> own.thenApply(value -> value), own -> own.cancel(true)),
            new Ending(
                    "a stage that throws", own -> own.thenApply(SameOutcomeTest::fail), own -> own.complete("value")),
            new Ending(
                    "a stage after a stage that throws",
                    own -> own.thenApply(SameOutcomeTest::fail).thenCompose(CompletableFuture::completedFuture),
                    own -> own.complete("value")),
            new Ending("a copy", CompletableFuture::copy, own -> own.completeExceptionally(RAW)));

    private static Object fail(Object value) {
        throw THROWN;
    }

    static Stream<Arguments> endings() {
        return ENDINGS.stream().flatMap(ending -> Stream.of(Arguments.of(ending, true), Arguments.of(ending, false)));
    }

    @ParameterizedTest(name = "{0}, attached before: {1}")
    @MethodSource("endings")
    @DisplayName("S7 who leads and who joined see what they would see uncached: later complete")
    void laterComplete(Ending ending, boolean attachedBefore) throws Exception {
        CompletableFuture<Object> end = new CompletableFuture<>();
        CompletableFuture<Object> twin = ending.shape().apply(end);
        CompletableFuture<Object> own = new CompletableFuture<>();
        CompletableFuture<Object> shaped = ending.shape().apply(own);
        WovenMethod method = new House().method(arguments -> shaped);
        List<CompletableFuture<Object>> callers = List.of(method.call(1), method.call(1), method.call(1));

        List<Views> views = attachedBefore ? callers.stream().map(Views::of).toList() : List.of();
        Views twinsViews = Views.of(twin);
        ending.end().accept(end);
        ending.end().accept(own);

        List<String> expected = twinsViews.seen();
        for (CompletableFuture<Object> caller : callers) {
            assertThat(Views.of(caller).seen()).isEqualTo(expected);
        }
        for (Views view : views) {
            assertThat(view.seen()).isEqualTo(expected);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endings")
    @DisplayName("S7 the same for a future that was complete when the body returned it")
    void alreadyComplete(Ending ending, boolean own) throws Exception {
        CompletableFuture<Object> end = new CompletableFuture<>();
        ending.end().accept(end);
        CompletableFuture<Object> twin = ending.shape().apply(end);
        WovenMethod method = new House().method(arguments -> twin);

        assertThat(Views.of(method.call(1)).seen()).isEqualTo(Views.of(twin).seen());
        assertThat(Views.of(method.call(1)).seen()).isEqualTo(Views.of(twin).seen());
    }
}
