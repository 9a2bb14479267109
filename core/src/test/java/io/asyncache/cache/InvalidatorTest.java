package io.asyncache.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InvalidatorTest {

    private final House house = new House();
    private final WovenMethod users = house.method(
            WovenMethod.Settings.of(Integer.class).ofStatic(),
            arguments -> CompletableFuture.completedFuture("user " + arguments[0]));
    private final CompletableFuture<Object> own = new CompletableFuture<>();

    private Invalidator invalidator(@Nullable PartsOfCall key, boolean whateverHappens, boolean standsIn) {
        Invalidation invalidation = new Invalidation(() -> List.of(house.cache), key, whateverHappens);
        return new Invalidator(house.engine, "Users.save", List.of(invalidation), standsIn);
    }

    private Object save(Object... arguments) {
        return invalidator(call -> new Object[] {call[1]}, false, true).begin(call(arguments));
    }

    private static Object[] call(Object... arguments) {
        Object[] call = new Object[arguments.length + 1];
        System.arraycopy(arguments, 0, call, 1, arguments.length);
        return call;
    }

    private boolean isKept(int id) {
        return house.cache.space().store().get(KeysOf.one(users, id)) != null;
    }

    private void keep(int... ids) {
        for (int id : ids) {
            users.call(id);
            assertThat(isKept(id)).isTrue();
        }
    }

    @SuppressWarnings("unchecked")
    private CompletableFuture<Object> returned(Object token) {
        return (CompletableFuture<Object>) Exit.returned(own, token);
    }

    @Test
    @DisplayName("S22 a blocking call that ends normally drops its key, and nothing before it ends")
    void success() {
        keep(1, 2);
        Object saving = save(1);
        assertThat(isKept(1)).isTrue();
        assertThat(Exit.returned("saved", saving)).isEqualTo("saved");
        assertThat(isKept(1)).isFalse();
        assertThat(isKept(2)).isTrue();
    }

    @Test
    @DisplayName("S22 a call that throws drops nothing after success, and its key after call")
    void thrown() {
        keep(1);
        assertThat(Exit.threw(new IllegalStateException(), save(1))).isNull();
        assertThat(isKept(1)).isTrue();
        Object calling = invalidator(call -> new Object[] {call[1]}, true, true).begin(call(1));
        assertThat(isKept(1)).isFalse();
        keep(1);
        Exit.threw(new IllegalStateException(), calling);
        assertThat(isKept(1)).isFalse();
    }

    @Test
    @DisplayName("S22 a rule without key drops everything")
    void everything() {
        keep(1, 2);
        Exit.returned(null, invalidator(null, false, false).begin(call(1)));
        assertThat(house.cache.size()).isZero();
    }

    @Test
    @DisplayName("S22 an asynchronous call drops its key before anyone can see its future complete")
    void futures() throws Exception {
        keep(1);
        CompletableFuture<Object> callers = returned(save(1));
        AtomicReference<Boolean> seen = new AtomicReference<>();
        callers.thenRun(() -> seen.set(isKept(1)));
        AtomicReference<Boolean> seenByWaiting = new AtomicReference<>();
        CountDownLatch waits = new CountDownLatch(1);
        Thread waiting = new Thread(() -> {
            waits.countDown();
            callers.join();
            seenByWaiting.set(isKept(1));
        });
        waiting.start();
        waits.await();
        assertThat(isKept(1)).isTrue();
        own.complete("saved");
        waiting.join(TimeUnit.SECONDS.toMillis(30));
        assertThat(callers).isCompletedWithValue("saved");
        assertThat(seen).hasValue(false);
        assertThat(seenByWaiting).hasValue(false);
    }

    @Test
    @DisplayName("S22 a future that is complete already is handed on as it is")
    void complete() {
        keep(1);
        own.complete("saved");
        assertThat(returned(save(1))).isSameAs(own);
        assertThat(isKept(1)).isFalse();
    }

    @Test
    @DisplayName("S22 S7 a future that fails drops nothing, and the exception is the same as uncached")
    void failingFuture() {
        keep(1);
        CompletableFuture<Object> callers = returned(save(1));
        IllegalStateException failure = new IllegalStateException("no");
        own.completeExceptionally(failure);
        assertThat(isKept(1)).isTrue();
        assertThat(callers.handle((value, met) -> met).join()).isSameAs(failure);
        assertThatThrownBy(callers::get).isInstanceOf(ExecutionException.class).hasCause(failure);
        assertThatThrownBy(callers::join)
                .isInstanceOf(CompletionException.class)
                .hasCause(failure);
    }

    @Test
    @DisplayName("S7 a body's future that is itself a dependent fails in the same way")
    void failingDependent() {
        CompletableFuture<Object> dependent = own.thenApply(value -> value);
        Object saving = save(1);
        @SuppressWarnings("unchecked")
        CompletableFuture<Object> callers = (CompletableFuture<Object>) Exit.returned(dependent, saving);
        own.completeExceptionally(new IllegalStateException("no"));
        Throwable uncached = dependent.handle((value, met) -> met).join();
        assertThat(callers.handle((value, met) -> met).join()).isSameAs(uncached);
    }

    @Test
    @DisplayName("what the caller does to its future is done to the body's own")
    void passedBack() {
        returned(save(1)).cancel(false);
        assertThat(own).isCancelled();

        CompletableFuture<Object> second = new CompletableFuture<>();
        ((CompletableFuture<?>) Exit.returned(second, save(1))).completeExceptionally(new TimeoutException());
        assertThat(second).isCompletedExceptionally();
        assertThat(second.handle((value, met) -> met).join()).isInstanceOf(TimeoutException.class);

        keep(1);
        CompletableFuture<Object> third = new CompletableFuture<>();
        @SuppressWarnings("unchecked")
        CompletableFuture<Object> callers = (CompletableFuture<Object>) Exit.returned(third, save(1));
        callers.complete("by hand");
        assertThat(third).isCompletedWithValue("by hand");
        assertThat(isKept(1)).isFalse();
    }

    @Test
    @DisplayName("a body whose future is cancelled shows as cancelled")
    void cancelled() {
        CompletableFuture<Object> callers = returned(save(1));
        own.cancel(true);
        assertThat(callers).isCancelled();
        assertThatThrownBy(callers::join).isInstanceOf(CancellationException.class);
    }

    /** A future of the application's own kind. */
    private static final class Own extends CompletableFuture<Object> {
        @Override
        public <U> CompletableFuture<U> newIncompleteFuture() {
            @SuppressWarnings("unchecked")
            CompletableFuture<U> made = (CompletableFuture<U>) new Own();
            return made;
        }
    }

    @Test
    @DisplayName("a future of a class of the application's stays of that class")
    void ownClass() {
        keep(1);
        Own future = new Own();
        Object callers = Exit.returned(future, save(1));
        assertThat(callers).isInstanceOf(Own.class);
        future.complete("saved");
        assertThat(((Own) callers)).isCompletedWithValue("saved");
        assertThat(isKept(1)).isFalse();
    }

    @Test
    @DisplayName(
            "a stage under a declared type that we can't stand in for is the caller's, and drops when it completes")
    void otherDeclaredType() {
        keep(1);
        Object saving =
                invalidator(call -> new Object[] {call[1]}, false, false).begin(call(1));
        assertThat(Exit.returned(own, saving)).isSameAs(own);
        assertThat(isKept(1)).isTrue();
        own.complete("saved");
        assertThat(isKept(1)).isFalse();
    }

    @Test
    @DisplayName("S22 a minimal stage stays one, and drops when it completes")
    void minimalStage() {
        keep(1);
        Object callers = Exit.returned(own.minimalCompletionStage(), save(1));
        assertThat(callers).isInstanceOf(CompletionStage.class);
        assertThat(isKept(1)).isTrue();
        own.complete("saved");
        assertThat(((CompletionStage<?>) callers).toCompletableFuture().join()).isEqualTo("saved");
        assertThat(isKept(1)).isFalse();
        assertThat(house.reporter.faults).isEmpty();
    }

    @Test
    @DisplayName("S7 a stage of whatever class that is complete already is handed on as it is")
    void completeStage() {
        Own failed = new Own();
        failed.completeExceptionally(new IllegalStateException("no"));
        CompletionStage<Object> minimal = CompletableFuture.completedStage("saved");
        keep(1);
        assertThat(Exit.returned(failed, save(1))).isSameAs(failed);
        assertThat(isKept(1)).isTrue();
        assertThat(Exit.returned(minimal, save(1))).isSameAs(minimal);
        assertThat(isKept(1)).isFalse();
    }

    @Test
    @DisplayName("S25 a key that calls the method itself, as by a pattern that takes a getter too, ends")
    void keyCallsTheMethod() {
        keep(1, 2);
        Invalidator[] self = new Invalidator[1];
        PartsOfCall key = call -> {
            Exit.returned(null, self[0].begin(call));
            return new Object[] {1};
        };
        self[0] = invalidator(key, false, true);
        Exit.returned(null, self[0].begin(call()));
        assertThat(isKept(1)).isFalse();
        assertThat(isKept(2)).isTrue();
        assertThat(house.reporter.invalidationKeyFailures).isEmpty();
    }

    @Test
    @DisplayName("S22 a rule for several caches is told to fit nothing if the key fits none of them")
    void severalCaches() {
        Cache names = house.engine.newCache(House.KEEPS, house.counters);
        WovenMethod byName = new WovenMethod(
                house.engine,
                names,
                WovenMethod.Settings.of(String.class).ofStatic(),
                arguments -> CompletableFuture.completedFuture("user"));
        byName.call("Ada");
        keep(1);
        drop(names, 1);
        drop(names, "Ada");
        assertThat(house.reporter.fittingNothing).isEmpty();
        assertThat(house.cache.size() + names.size()).isZero();
        drop(names, 1.5);
        assertThat(house.reporter.fittingNothing).hasSize(1);
    }

    private void drop(Cache another, Object part) {
        Invalidation both = new Invalidation(() -> List.of(house.cache, another), call -> new Object[] {part}, false);
        Invalidator rule = new Invalidator(house.engine, "Users.save", List.of(both), true);
        Exit.returned(null, rule.begin(call()));
    }

    @Test
    @DisplayName("S22 the key is taken before the call and after it: a body may give or change it")
    void changedByTheBody() {
        keep(1, 2, 3);
        int[] id = {1};
        Object saving = invalidator(call -> new Object[] {((int[]) call[1])[0]}, false, true)
                .begin(call((Object) id));
        id[0] = 2;
        Exit.returned(null, saving);
        assertThat(isKept(1)).isFalse();
        assertThat(isKept(2)).isFalse();
        assertThat(isKept(3)).isTrue();
    }

    @Test
    @DisplayName("S22 a key that can't be computed, before the call or after it, drops everything; told once each time")
    void keyFails() {
        keep(1, 2);
        int[] asked = {0};
        Invalidator failing = invalidator(
                call -> {
                    if (asked[0]++ == 0) {
                        throw new IllegalStateException("key");
                    }
                    return new Object[] {1};
                },
                false,
                true);
        Exit.returned(null, failing.begin(call(1)));
        assertThat(house.cache.size()).isZero();
        assertThat(house.reporter.invalidationKeyFailures).hasSize(1);
    }

    @Test
    @DisplayName("S22 a key that fits no method is told once for each rule")
    void fitsNothing() {
        keep(1);
        Invalidator wrong = invalidator(call -> new Object[] {"user", 1}, false, true);
        Exit.returned(null, wrong.begin(call(1)));
        Exit.returned(null, wrong.begin(call(1)));
        assertThat(house.reporter.fittingNothing).hasSize(1);
        assertThat(isKept(1)).isTrue();
    }

    @Test
    @DisplayName("S22 of several caches one with a key that fits is enough")
    void fitsOneCache() {
        keep(1);
        House lists = new House();
        WovenMethod all = lists.method(
                WovenMethod.Settings.of().ofStatic(), arguments -> CompletableFuture.completedFuture(List.of()));
        Invalidation both =
                new Invalidation(() -> List.of(house.cache, lists.cache), call -> new Object[] {call[1]}, false);
        Exit.returned(null, new Invalidator(house.engine, "Users.save", List.of(both), true).begin(call(1)));
        assertThat(isKept(1)).isFalse();
        assertThat(house.reporter.fittingNothing).isEmpty();
        assertThat(all).isNotNull();
    }

    @Test
    @DisplayName("S25 whatever goes wrong inside, the call goes on and no old value is left")
    void fault() {
        keep(1);
        Object saving = save(1);
        Object deaf = new CompletableFuture<Object>() {
            @Override
            public CompletableFuture<Object> whenComplete(
                    java.util.function.BiConsumer<? super Object, ? super Throwable> action) {
                throw new UnsupportedOperationException("deaf");
            }
        };
        assertThat(Exit.returned(deaf, saving)).isSameAs(deaf);
        assertThat(isKept(1)).isFalse();
        assertThat(house.reporter.faults).hasSize(1);
    }
}
