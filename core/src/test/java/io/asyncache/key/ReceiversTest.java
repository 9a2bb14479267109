package io.asyncache.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReceiversTest {

    private final Receivers receivers = new Receivers(this);

    @Test
    @DisplayName("S14 a receiver keeps its scope, and equal receivers have different ones")
    void byIdentity() {
        List<Object> equal = List.of(new HashSet<>(), new HashSet<>(), new HashSet<>());
        List<Scope> scopes = equal.stream().map(receivers::scope).toList();
        assertThat(scopes).doesNotHaveDuplicates().doesNotContain(receivers.none());
        assertThat(equal.stream().map(receivers::scope)).isEqualTo(scopes);
        assertThat(receivers.size()).isEqualTo(3);
    }

    @Test
    @DisplayName("S17 a receiver is not kept alive, and its place in the table goes with it")
    void collected() {
        WeakReference<Object> last = numberMany();
        Object living = new Object();
        receivers.scope(living);

        Awaitility.await().until(() -> {
            System.gc();
            return last.refersTo(null) && receivers.size() == 1;
        });
        Reference.reachabilityFence(living);
    }

    private WeakReference<Object> numberMany() {
        Object receiver = new Object();
        for (int i = 0; i < 10_000; i++) {
            receiver = new Object();
            receivers.scope(receiver);
        }
        return new WeakReference<>(receiver);
    }

    @Test
    @DisplayName("S17 calls alone keep the table small, without anybody asking for its size")
    void callsCleanUp() {
        Set<Long> numbers = new HashSet<>();
        Awaitility.await().until(() -> {
            for (int i = 0; i < 1_000; i++) {
                numbers.add(receivers.scope(new Object()).number());
            }
            System.gc();
            return numbers.size() > 20_000;
        });
        // No number was given twice, though almost all receivers are gone.
        assertThat(numbers.size() % 1_000).isZero();
        assertThat(receivers.size()).isLessThan(numbers.size());
    }

    @Test
    @DisplayName("S14 threads that meet a new receiver together agree on its scope")
    void together() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        CyclicBarrier start = new CyclicBarrier(4);
        List<Object> objects = Stream.generate(Object::new).limit(2_000).toList();
        Callable<List<Scope>> numbering = () -> {
            start.await();
            return objects.stream().map(receivers::scope).toList();
        };
        List<Future<List<Scope>>> all =
                pool.invokeAll(IntStream.range(0, 4).mapToObj(i -> numbering).toList());
        for (Future<List<Scope>> each : all) {
            assertThat(each.get()).isEqualTo(all.get(0).get()).doesNotHaveDuplicates();
        }
        assertThat(receivers.size()).isEqualTo(2_000);
        pool.shutdown();
    }
}
