package io.asyncache.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.asyncache.key.Key;
import io.asyncache.key.Receivers;
import io.asyncache.key.Scope;
import io.asyncache.time.FakeTicker;
import java.lang.ref.WeakReference;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LookasideTest {

    private static final int MAXIMUM = 100;

    private final Scope scope = new Receivers(this).none();
    private final FakeTicker ticker = new FakeTicker();
    private Store store;
    private Lookaside lookaside;

    @BeforeEach
    void begin() {
        begin(new StoreSpec(Policy.TINYLFU, MAXIMUM, false, Duration.ofSeconds(1), null, false, Strength.STRONG));
    }

    private void begin(StoreSpec spec) {
        store = Store.create(spec, ticker, cause -> {});
        lookaside = store.lookaside();
    }

    /** Nothing expires, and what comes must take the place of something. */
    private void beginFull(int maximum) {
        begin(new StoreSpec(Policy.TINYLFU, maximum, false, null, null, false, Strength.STRONG));
        for (int i = 0; i < maximum; i++) {
            put(i, i);
        }
    }

    private Key key(Object part) {
        return Key.of(scope, part);
    }

    private void put(Object part, Object value) {
        store.put(key(part), value, 1, Long.MAX_VALUE);
    }

    /** What a call does that must ask the store. */
    private void getAndNote(Object part) {
        long changes = lookaside.changes();
        long now = lookaside.now();
        Object value = store.get(key(part));
        if (value != null) {
            lookaside.note(key(part), value, now, changes);
        }
    }

    private @Nullable Object look(Object part) {
        Lookaside.Entry entry = lookaside.find(Key.hash(scope, part));
        return entry != null && ((Key) entry.key()).is(scope, part) ? lookaside.held(entry, lookaside.now()) : null;
    }

    @Test
    @DisplayName("S1 what the store has given is found again, and nothing else is")
    void found() {
        put("a", "A");
        assertThat(look("a")).isNull();
        getAndNote("a");
        assertThat(look("a")).isEqualTo("A");
        assertThat(look("b")).isNull();
    }

    @Test
    @DisplayName("S22 what the store has dropped is not found, however it was dropped")
    void dropped() {
        for (Runnable drop : new Runnable[] {
            () -> store.remove(key("a")), () -> store.remove(key("a"), "A"), () -> put("a", "B"), store::clear
        }) {
            put("a", "A");
            getAndNote("a");
            assertThat(look("a")).isEqualTo("A");
            drop.run();
            assertThat(look("a")).isNull();
        }
    }

    @Test
    @DisplayName("S22 what was dropped between the question and the note is not noted")
    void droppedMeanwhile() {
        put("a", "A");
        long changes = lookaside.changes();
        Object value = store.get(key("a"));
        store.remove(key("a"));
        lookaside.note(key("a"), value, lookaside.now(), changes);
        assertThat(look("a")).isNull();
    }

    private @Nullable Object askAgain(Object part) {
        return lookaside.askAgain(lookaside.find(Key.hash(scope, part)), lookaside.now());
    }

    @Test
    @DisplayName("S18 a value answers up to its expiry, to the tick, and not after that")
    void expires() {
        put("a", "A");
        ticker.advance(Duration.ofMillis(400));
        getAndNote("a");
        ticker.advance(Duration.ofMillis(599));
        assertThat(look("a")).isEqualTo("A");

        ticker.advance(Duration.ofMillis(1));
        assertThat(look("a")).isNull();
        assertThat(askAgain("a")).isNull();
        assertThat(look("a")).isNull();
    }

    @Test
    @DisplayName("S18 a value that was put anew answers for longer, the very same object too")
    void putAnew() {
        Object value = new Object();
        put("a", value);
        getAndNote("a");
        ticker.advance(Duration.ofMillis(999));
        store.remove(key("a"));
        put("a", value);
        getAndNote("a");
        ticker.advance(Duration.ofMillis(999));
        assertThat(look("a")).isSameAs(value);
        ticker.advance(Duration.ofMillis(1));
        assertThat(look("a")).isNull();
    }

    @Test
    @DisplayName("S18 lifetimes of values' own end to the tick")
    void ownLifetimes() {
        begin(new StoreSpec(Policy.TINYLFU, MAXIMUM, false, null, null, true, Strength.STRONG));
        store.put(key("a"), "A", 1, Duration.ofSeconds(7).toNanos());
        getAndNote("a");
        ticker.advance(Duration.ofMillis(6_999));
        assertThat(look("a")).isEqualTo("A");
        ticker.advance(Duration.ofMillis(1));
        assertThat(look("a")).isNull();
        assertThat(askAgain("a")).isNull();
    }

    @Test
    @DisplayName("S18 where gets renew values the store is asked with each tick, and so renews them")
    void renewed() {
        begin(new StoreSpec(Policy.TINYLFU, MAXIMUM, false, null, Duration.ofSeconds(2), false, Strength.STRONG));
        put("a", "A");
        getAndNote("a");
        for (int i = 0; i < 10; i++) {
            ticker.advance(Duration.ofMillis(1_500));
            assertThat(look("a")).isNull();
            assertThat(askAgain("a")).isEqualTo("A");
            assertThat(look("a")).isEqualTo("A");
        }
        ticker.advance(Duration.ofSeconds(2));
        assertThat(look("a")).isNull();
        assertThat(askAgain("a")).isNull();
    }

    @Test
    @DisplayName("S21 what is used stays, and the store is not asked while nothing comes that could take its place")
    void usesMatter() {
        beginFull(MAXIMUM);
        getAndNote(7);
        ticker.advance(Duration.ofDays(1));
        assertThat(look(7)).isEqualTo(7);

        for (int other = MAXIMUM; other < 100 * MAXIMUM; other++) {
            put(other, other);
            assertThat(look(7))
                    .as("it must be asked again after each that comes")
                    .isNull();
            assertThat(askAgain(7)).as("after " + other).isEqualTo(7);
        }
    }

    @Test
    @DisplayName("S21 what is used stays when something comes again after many uses while nothing came")
    void usesMatterAgain() {
        beginFull(MAXIMUM);
        for (int use = 0; use < 100_000; use++) {
            store.get(key(3));
        }
        for (int other = MAXIMUM; other < 100 * MAXIMUM; other++) {
            put(other, other);
            assertThat(store.get(key(7))).as("after " + other).isEqualTo(7);
        }
    }

    @Test
    @DisplayName("S21 a large store is asked again once a thousandth of its entries has come")
    void rounds() {
        beginFull(10_240);
        put("used", "U");
        getAndNote("used");
        int asked = 0;
        for (int i = 0; i < 1_000; i++) {
            put(-1 - i, i);
            if (look("used") == null) {
                assertThat(askAgain("used")).isEqualTo("U");
                asked++;
            }
        }
        assertThat(asked).isEqualTo(100);
    }

    @Test
    @DisplayName("S21 many keys are found, and each for what it is")
    void many() {
        Store large = Store.create(
                new StoreSpec(Policy.TINYLFU, 100_000, false, null, null, false, Strength.STRONG), ticker, cause -> {});
        Lookaside beside = large.lookaside();
        int found = 0;
        for (int round = 0; round < 20; round++) {
            found = 0;
            for (int i = 0; i < 10_000; i++) {
                Lookaside.Entry entry = beside.find(Key.hash(scope, i));
                Object held = entry != null && ((Key) entry.key()).is(scope, i) ? beside.held(entry, 0) : null;
                if (held != null) {
                    assertThat(held).isEqualTo(-i);
                    found++;
                } else {
                    large.put(key(i), -i, 1, Long.MAX_VALUE);
                    beside.note(key(i), -i, 0, beside.changes());
                }
            }
        }
        assertThat(found).isGreaterThan(9_900);
    }

    @Test
    @DisplayName("S17 neither a value nor a key is kept that the store has let go")
    void letGo() {
        WeakReference<Object> value = putNoteAndRemove("gone");
        Awaitility.await().until(() -> {
            System.gc();
            return value.refersTo(null);
        });
    }

    private WeakReference<Object> putNoteAndRemove(String part) {
        Object value = new Object();
        put(part, value);
        getAndNote(part);
        assertThat(look(part)).isSameAs(value);
        store.remove(key(part));
        return new WeakReference<>(value);
    }
}
