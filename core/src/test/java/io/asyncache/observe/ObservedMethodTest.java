package io.asyncache.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.asyncache.cache.CacheSpec;
import io.asyncache.cache.OnResult;
import io.asyncache.cache.ResultSpec;
import io.asyncache.key.KeyParts;
import io.asyncache.time.FakeTicker;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ObservedMethodTest {

    private static final CacheSpec KEEPS = new CacheSpec(1_000, Duration.ofMinutes(1), true, 100);

    private final Shadowed shadowed = new Shadowed(KEEPS);

    private static Shadowed blocking() {
        return new Shadowed(KEEPS, Shadowed.method(ResultSpec.ANY, true), new FakeTicker());
    }

    private void pass(long millis) {
        shadowed.ticker.advance(Duration.ofMillis(millis));
    }

    @Test
    @DisplayName("S30 the body runs for every call, and its own object is what the caller gets")
    void changesNothing() throws Throwable {
        List<Object> bodies = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Object got = shadowed.call(1, argument -> {
                CompletableFuture<Object> own = new CompletableFuture<>();
                bodies.add(own);
                return own;
            });
            assertThat(got).isSameAs(bodies.get(i));
        }
        assertThat(bodies).hasSize(3);
        assertThat(shadowed.seen().coalesced()).isEqualTo(2);
        IOException thrown = new IOException("down");
        assertThatThrownBy(() -> shadowed.call(2, argument -> {
                    throw thrown;
                }))
                .isSameAs(thrown);
        assertThat(shadowed.call(3, argument -> null)).isNull();
    }

    @Test
    @DisplayName("S30 a hit would have saved the time of the load that it finds")
    void savedByHits() {
        CompletableFuture<Object> own = new CompletableFuture<>();
        shadowed.pend(1, own);
        pass(70);
        own.complete("one");
        shadowed.load(1, "one");
        shadowed.load(1, "one");
        assertThat(shadowed.seen().hits()).isEqualTo(2);
        assertThat(shadowed.seen().hitRate()).isBetween(0.66, 0.67);
        assertThat(shadowed.seen().loads()).isOne();
        assertThat(shadowed.seen().loadNanos()).isEqualTo(Duration.ofMillis(70).toNanos());
        assertThat(shadowed.seen().savedNanos())
                .isEqualTo(Duration.ofMillis(140).toNanos());
    }

    @Test
    @DisplayName("S30 a joined call would have saved the time from the load's end to its own")
    void savedByJoining() {
        CompletableFuture<Object> first = new CompletableFuture<>();
        CompletableFuture<Object> second = new CompletableFuture<>();
        CompletableFuture<Object> third = new CompletableFuture<>();
        shadowed.pend(1, first);
        pass(50);
        shadowed.pend(1, second);
        shadowed.pend(1, third);
        pass(10);
        second.complete("early, which waiting would have delayed");
        pass(10);
        first.complete("one");
        pass(30);
        third.complete("one");
        assertThat(shadowed.seen().coalesced()).isEqualTo(2);
        assertThat(shadowed.seen().savedNanos()).isEqualTo(Duration.ofMillis(30).toNanos());
    }

    @Test
    @DisplayName("S30 a blocking method's load lasts until it returns, and its value is what counts")
    void blockingMethods() throws Throwable {
        Shadowed blocks = blocking();
        String value = new String("one");
        assertThat(blocks.call(1, argument -> {
                    blocks.ticker.advance(Duration.ofMillis(5));
                    return value;
                }))
                .isSameAs(value);
        blocks.call(1, argument -> value);
        assertThat(blocks.seen().hits()).isOne();
        assertThat(blocks.seen().savedNanos()).isEqualTo(Duration.ofMillis(5).toNanos());
        CompletableFuture<Object> hidden = new CompletableFuture<>();
        assertThat(blocks.call(2, argument -> hidden)).isSameAs(hidden);
        blocks.call(2, argument -> hidden);
        assertThat(blocks.seen().hits()).isOne();
        assertThat(hidden.getNumberOfDependents()).isZero();
    }

    @Test
    @DisplayName(
            "S30 a future of the application's own class is not touched: it counts as complete when it is returned")
    void foreignFutures() throws Throwable {
        class Own extends CompletableFuture<Object> {
            @Override
            public CompletableFuture<Object> whenComplete(BiConsumer<? super Object, ? super Throwable> action) {
                throw new AssertionError("touched");
            }

            @Override
            public boolean isDone() {
                throw new AssertionError("touched");
            }
        }
        Own own = new Own();
        assertThat(shadowed.call(1, argument -> own)).isSameAs(own);
        CompletionStage<String> minimal = CompletableFuture.completedStage("two");
        assertThat(shadowed.call(2, argument -> minimal)).isSameAs(minimal);
        shadowed.load(1, "one");
        shadowed.load(2, "two");
        assertThat(shadowed.seen().hits()).isEqualTo(2);
        assertThat(shadowed.seen().faults()).isZero();
    }

    @Test
    @DisplayName("S30 failures, what was thrown, and bodies without a future would not be kept")
    void failures() throws Throwable {
        for (int i = 0; i < 2; i++) {
            shadowed.pend(1, CompletableFuture.failedFuture(new IOException("down")));
            assertThatThrownBy(() -> shadowed.call(2, argument -> {
                        throw new IOException("down");
                    }))
                    .isInstanceOf(IOException.class);
            shadowed.call(3, argument -> null);
        }
        assertThat(shadowed.seen().misses()).isEqualTo(6);
        assertThat(shadowed.seen().loadFailures()).isEqualTo(4);
        assertThat(shadowed.seen().loads()).isEqualTo(4);
        assertThat(shadowed.cache.loadsInFlight()).isZero();
    }

    @Test
    @DisplayName("S30 nulls: false is heeded, and so is expiry")
    void nullsAndExpiry() {
        Shadowed without = new Shadowed(new CacheSpec(1_000, null, false, 100));
        without.pend(1, CompletableFuture.completedFuture(null));
        without.pend(1, CompletableFuture.completedFuture(null));
        assertThat(without.seen().hits()).isZero();
        assertThat(without.seen().resultsLeftOut()).isEqualTo(2);
        shadowed.pend(1, CompletableFuture.completedFuture(null));
        shadowed.pend(1, CompletableFuture.completedFuture(null));
        assertThat(shadowed.seen().hits()).isOne();
        pass(60_000);
        shadowed.pend(1, CompletableFuture.completedFuture(null));
        assertThat(shadowed.seen().hits()).isOne();
    }

    @Test
    @DisplayName("S30 a value that is complete is found though those who wait for it run before we are told")
    void foundWhenComplete() throws Exception {
        CompletableFuture<Object> own = new CompletableFuture<>();
        shadowed.pend(1, own);
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        own.thenRun(() -> {
            arrived.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        Thread completing = new Thread(() -> own.complete("one"));
        completing.start();
        arrived.await();
        shadowed.load(1, "one");
        assertThat(shadowed.seen().hits()).isOne();
        go.countDown();
        completing.join();
        assertThat(shadowed.seen().loads()).isOne();
        assertThat(shadowed.cache.loadsInFlight()).isZero();
    }

    @Test
    @DisplayName("S12 S30 a body that calls for its own key would not wait for itself")
    void recursion() throws Throwable {
        shadowed.call(1, argument -> {
            shadowed.load(1, "inner");
            shadowed.load(2, "other");
            return CompletableFuture.completedFuture("outer");
        });
        assertThat(shadowed.seen().bypassed()).isOne();
        assertThat(shadowed.seen().misses()).isEqualTo(2);
    }

    @Test
    @DisplayName("S12 S30 a load that never ends would be joined for coalesce-timeout, and no longer")
    void lostLoads() {
        shadowed.pend(1, new CompletableFuture<>());
        shadowed.pend(1, new CompletableFuture<>());
        pass(29_999);
        shadowed.pend(1, new CompletableFuture<>());
        assertThat(shadowed.seen().coalesced()).isEqualTo(2);
        pass(1);
        shadowed.load(1, "one");
        assertThat(shadowed.seen().misses()).isEqualTo(2);
        shadowed.load(1, "one");
        assertThat(shadowed.seen().hits()).isOne();
    }

    @Test
    @DisplayName("S30 coalesce: false would let each call load")
    void withoutCoalescing() {
        Shadowed alone = new Shadowed(KEEPS, Shadowed.withoutCoalescing(), new FakeTicker());
        CompletableFuture<Object> first = new CompletableFuture<>();
        alone.pend(1, first);
        alone.pend(1, new CompletableFuture<>());
        assertThat(alone.seen().coalesced()).isZero();
        assertThat(alone.seen().misses()).isEqualTo(2);
        first.complete("one");
        alone.load(1, "one");
        assertThat(alone.seen().hits()).isOne();
    }

    @Test
    @DisplayName("S27 S30 futures that never complete take no more room than maximum-loads")
    void bounded() {
        for (int i = 0; i < 1_000; i++) {
            shadowed.pend(i, new CompletableFuture<>());
        }
        assertThat(shadowed.cache.loadsInFlight()).isEqualTo(100);
        assertThat(shadowed.seen().bypassed()).isEqualTo(900);
    }

    @Test
    @DisplayName("S16 S30 a key that can't be computed is counted, and told")
    void keyFailures() {
        Object unhashable = new Object() {
            @Override
            public int hashCode() {
                throw new IllegalStateException("no hash");
            }
        };
        shadowed.load(unhashable, "one");
        shadowed.method.isNotMeant();
        assertThat(shadowed.seen().keyFailures()).isOne();
        assertThat(shadowed.seen().callsLeftOut()).isOne();
        assertThat(shadowed.seen().calls()).isEqualTo(2);
        assertThat(shadowed.seen().misses()).isZero();
    }

    @Test
    @DisplayName("S30 an expression that fails would keep its result from being kept; one that needs the call has it")
    void expressions() {
        OnResult unless = new OnResult() {
            @Override
            public Object evaluate(@Nullable Object[] call, @Nullable Object result) {
                int id = (int) call[1];
                if (id == 3) {
                    throw new IllegalStateException("no " + id);
                }
                return id == 2;
            }

            @Override
            public boolean needsCall() {
                return true;
            }
        };
        Shadowed choosy = new Shadowed(KEEPS, new ResultSpec(Object.class, null, null, unless), new FakeTicker());
        for (int round = 0; round < 2; round++) {
            for (int id = 1; id <= 3; id++) {
                choosy.load(id, "value");
            }
        }
        assertThat(choosy.seen().hits()).isOne();
        assertThat(choosy.seen().resultsLeftOut()).isEqualTo(2);
        assertThat(choosy.seen().expressionFailures()).isEqualTo(2);
    }

    @Test
    @DisplayName("S25 S30 a fault of ours is counted, and switches the method off when there are too many")
    void faults() {
        Shadowed faulty = Shadowed.timeless(new CacheSpec(1_000, null, true, 10));
        for (int i = 0; i < 100; i++) {
            faulty.load(i, "value");
        }
        assertThat(faulty.seen().faults()).isEqualTo(100);
        assertThat(faulty.seen().calls()).isEqualTo(100);
        assertThat(faulty.gaveUp.get()).isOne();
        assertThat(faulty.cache.loadsInFlight()).isZero();
    }

    @Test
    @DisplayName("S22 S30 an invalidation by key drops that key, and a load under way for it would not be kept")
    void invalidation() {
        shadowed.load(1L, "one");
        shadowed.load(2L, "two");
        CompletableFuture<Object> own = new CompletableFuture<>();
        shadowed.pend(3L, own);
        for (long id = 1; id <= 3; id += 2) {
            assertThat(shadowed.cache.invalidate(KeyParts.of(new Object[] {"no number", id})))
                    .isFalse();
        }
        assertThat(shadowed.cache.invalidate(KeyParts.of(new Object[] {"none"})))
                .isTrue();
        shadowed.load(1L, "one");
        assertThat(shadowed.seen().hits()).isOne();
        shadowed.cache.clear();
        own.complete("three");
        shadowed.load(3L, "three");
        shadowed.load(2L, "two");
        assertThat(shadowed.seen().hits()).isOne();
    }

    @Test
    @DisplayName("S17 S30 nothing keeps a receiver, an argument or a result alive")
    void holdsNothing() {
        List<WeakReference<Object>> gone = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Object argument = new Object();
            Object result = new Object();
            shadowed.load(argument, result);
            gone.add(new WeakReference<>(argument));
            gone.add(new WeakReference<>(result));
        }
        assertThat(shadowed.cache.size()).isEqualTo(10);
        Awaitility.await().until(() -> {
            System.gc();
            return gone.stream().allMatch(reference -> reference.refersTo(null));
        });
    }
}
