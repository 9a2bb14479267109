package io.asyncache.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("outcomes")
class IsolationTest {

    private static final List<Named<Consumer<CompletableFuture<Object>>>> HURTS = List.of(
            Named.of("cancel", future -> future.cancel(true)),
            Named.of("complete", future -> future.complete("poison")),
            Named.of("completeExceptionally", future -> future.completeExceptionally(new IllegalStateException())),
            Named.of("a CancellationException", future -> future.completeExceptionally(new CancellationException())),
            Named.of("obtrudeValue", future -> future.obtrudeValue("poison")),
            Named.of("obtrudeException", future -> future.obtrudeException(new IllegalStateException())),
            Named.of("orTimeout", future -> future.orTimeout(1, TimeUnit.MILLISECONDS)),
            Named.of("completeOnTimeout", future -> future.completeOnTimeout("poison", 1, TimeUnit.MILLISECONDS)));

    private final House house = new House();
    private final House.Pending users = house.pending();

    static Stream<Arguments> hurtsAndVictims() {
        return HURTS.stream().flatMap(hurt -> Stream.of(Arguments.of(hurt, 0), Arguments.of(hurt, 1)));
    }

    @ParameterizedTest(name = "{0} by caller {1}")
    @MethodSource("hurtsAndVictims")
    @DisplayName("S4 whatever one caller does to its future touches that future alone")
    void hurtWhileLoading(Consumer<CompletableFuture<Object>> hurt, int who) throws Exception {
        List<CompletableFuture<Object>> callers = new ArrayList<>(List.of(users.call(1), users.call(1), users.call(1)));
        CompletableFuture<Object> hurtOne = callers.remove(who);

        hurt.accept(hurtOne);
        hurtOne.handle((value, failure) -> null).get(30, TimeUnit.SECONDS);
        Object before = outcome(hurtOne);

        assertThat(users.own(1)).isNotDone();
        assertThat(callers).noneMatch(CompletableFuture::isDone);
        CompletableFuture<Object> late = users.call(1);
        callers.add(late);

        users.own(1).complete("value");

        for (CompletableFuture<Object> caller : callers) {
            assertThat(House.get(caller)).isEqualTo("value");
        }
        assertThat(outcome(hurtOne)).isEqualTo(before).isNotEqualTo("value");
        assertThat(users.call(1)).isCompletedWithValue("value");
        assertThat(users.bodies()).isOne();
        assertThat(house.cache.loadsInFlight()).isZero();
    }

    @ParameterizedTest(name = "{0} by caller {1}")
    @MethodSource("hurtsAndVictims")
    @DisplayName("S4 also after the load has ended")
    void hurtAfterwards(Consumer<CompletableFuture<Object>> hurt, int who) throws Exception {
        List<CompletableFuture<Object>> callers = new ArrayList<>(List.of(users.call(1), users.call(1), users.call(1)));
        users.own(1).complete("value");
        for (CompletableFuture<Object> caller : callers) {
            House.get(caller);
        }

        hurt.accept(callers.remove(who));

        assertThat(users.own(1)).isCompletedWithValue("value");
        assertThat(callers).allSatisfy(caller -> assertThat(caller).isCompletedWithValue("value"));
        assertThat(users.call(1)).isCompletedWithValue("value");
    }

    @ParameterizedTest(name = "{0} by caller {1}")
    @MethodSource("hurtsAndVictims")
    @DisplayName("S4 a caller that was given a load of its own is no different")
    void hurtByOneThatMoved(Consumer<CompletableFuture<Object>> hurt, int who) throws Exception {
        users.call(1);
        CompletableFuture<Object> first = users.call(1);
        CompletableFuture<Object> lost = users.own(1);
        house.pass(House.COALESCE_TIMEOUT);
        org.awaitility.Awaitility.await().until(() -> users.own(1) != lost);
        CompletableFuture<Object> second = users.call(1);
        List<CompletableFuture<Object>> callers = new ArrayList<>(List.of(first, second));
        CompletableFuture<Object> hurtOne = callers.remove(who);

        hurt.accept(hurtOne);
        hurtOne.handle((value, failure) -> null).get(30, TimeUnit.SECONDS);

        assertThat(users.own(1)).isNotDone();
        users.own(1).complete("value");
        assertThat(House.get(callers.get(0))).isEqualTo("value");
        assertThat(users.call(1)).isCompletedWithValue("value");
        assertThat(lost).isNotDone();
    }

    private static Object outcome(CompletableFuture<Object> future) throws Exception {
        return future.handle((value, failure) -> failure == null ? value : failure.getClass())
                .get(30, TimeUnit.SECONDS);
    }
}
