package io.asyncache.weave;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Class loaders load under locks of their own, and the JVM calls the transformer from within. */
class LoaderLocksTest {

    private static final byte[] CLASS_FILE = ClassFiles.fixture("Loops");

    private final RecordingReport report = new RecordingReport();
    private final ClassTransformer transformer = new ClassTransformer(
            new Weaver(Weaving.selectors("io.asyncache.weave.fixture.Loops.*(..)"), Weaving.NONE, report),
            report,
            () -> new Gate("java/lang/Void"));

    @Test
    @DisplayName("S25 a loader that is asked for the gate while another thread holds its lock delays no other class")
    void neverWaitsForALoaderUnderItsOwnLock() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        FixtureLoader busy = new FixtureLoader(Map.of()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                asked.countDown();
                try {
                    if (!release.await(20, SECONDS)) {
                        throw new ClassNotFoundException(name);
                    }
                } catch (InterruptedException interrupted) {
                    throw new ClassNotFoundException(name, interrupted);
                }
                return super.loadClass(name, resolve);
            }
        };
        CompletableFuture<byte[]> first = CompletableFuture.supplyAsync(() -> transform(busy), LoaderLocksTest::start);
        assertThat(asked.await(20, SECONDS)).isTrue();

        // The thread that would let the first one go on transforms a class itself before it does.
        CompletableFuture<byte[]> second =
                CompletableFuture.supplyAsync(() -> transform(new FixtureLoader(Map.of())), LoaderLocksTest::start);

        assertThat(second.get(10, SECONDS)).isNotNull();
        release.countDown();
        assertThat(first.get(20, SECONDS)).isNotNull();
    }

    private byte[] transform(ClassLoader loader) {
        return transformer.transform(null, loader, "io/asyncache/weave/fixture/Loops", null, null, CLASS_FILE);
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "transforming");
        thread.setDaemon(true);
        thread.start();
    }
}
