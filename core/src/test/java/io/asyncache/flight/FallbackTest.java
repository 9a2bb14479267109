package io.asyncache.flight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FallbackTest {

    private final Loads loads = new Loads();
    private final CompletableFuture<Object> body = new CompletableFuture<>();

    private Fallback old() {
        return new Fallback("old", loads.ticker.read() + 1_000, loads.flights.quietInvalidations());
    }

    private Flight depart(Fallback old) {
        return (Flight) loads.flights.depart(Loads.KEY, loads, new Object[0], old);
    }

    /** One who joins the load before its body fails. */
    private CompletableFuture<Object> joinedAndFailed(Flight flight) {
        flight.returned(body);
        CompletableFuture<Object> joined = loads.call(new CompletableFuture<>());
        body.completeExceptionally(new IllegalStateException("down"));
        return joined;
    }

    @Test
    @DisplayName("S20 an old value answers those who have joined a load that fails")
    void answers() {
        assertThat(joinedAndFailed(depart(old()))).isCompletedWithValue("old");
    }

    @Test
    @DisplayName("S22 an old value that was seen before an invalidation answers nobody who comes after it")
    void seenBefore() {
        Fallback old = old();
        loads.flights.invalidate(List.of(Loads.KEY));
        assertThat(joinedAndFailed(depart(old))).isCompletedExceptionally();
    }

    @Test
    @DisplayName("S22 an old value that was seen in the midst of an invalidation answers nobody who comes after it")
    void seenMeanwhile() {
        Fallback[] old = new Fallback[1];
        Flight[] led = new Flight[1];
        // The keys come one by one: what is done in between is done in the midst of it.
        loads.flights.invalidate((Iterable<Object>) () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                if (old[0] != null) {
                    led[0] = depart(old[0]);
                }
                return old[0] == null;
            }

            @Override
            public Object next() {
                old[0] = old();
                return Loads.KEY;
            }
        });
        assertThat(joinedAndFailed(led[0])).isCompletedExceptionally();
    }
}
