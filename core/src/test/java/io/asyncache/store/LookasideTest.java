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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LookasideTest {

    private static final int MAXIMUM = 100;

    private final Scope scope = new Receivers(this).none();
    private final FakeTicker ticker = new FakeTicker();
    private final Store store = store(Duration.ofSeconds(1));
    private final Lookaside lookaside = store.lookaside();

    private Store store(@Nullable Duration expireAfterWrite) {
        return Store.create(
                new StoreSpec(Policy.TINYLFU, MAXIMUM, false, expireAfterWrite, null, false, Strength.STRONG),
                ticker,
                cause -> {});
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

    @Test
    @DisplayName("S19 when the clock has moved the store is asked again, and says what has expired")
    void askedAgain() {
        put("a", "A");
        getAndNote("a");
        ticker.advance(Duration.ofMillis(999));
        assertThat(look("a")).isNull();
        Lookaside.Entry entry = lookaside.find(Key.hash(scope, "a"));
        assertThat(lookaside.askAgain(store, entry, lookaside.now())).isEqualTo("A");
        assertThat(look("a")).isEqualTo("A");

        ticker.advance(Duration.ofMillis(1));
        assertThat(lookaside.askAgain(store, entry, lookaside.now())).isNull();
        assertThat(look("a")).isNull();
    }

    @Test
    @DisplayName("S18 once the store may have to choose who goes, it is asked again with each tick")
    void usesMatter() {
        Store unexpiring = store(null);
        Lookaside beside = unexpiring.lookaside();
        assertThat(beside.now()).isZero();
        for (int i = 0; i <= MAXIMUM / 4; i++) {
            unexpiring.put(key(i), i, 1, Long.MAX_VALUE);
        }
        ticker.advance(Duration.ofSeconds(7));
        assertThat(beside.now()).isEqualTo(ticker.read());
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
                if (entry != null && ((Key) entry.key()).is(scope, i)) {
                    assertThat(beside.held(entry, 0)).isEqualTo(-i);
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
