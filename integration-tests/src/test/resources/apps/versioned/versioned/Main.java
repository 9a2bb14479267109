package versioned;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/** S22: no answer is older than the last change that had ended before the call began. */
public final class Main {
    private static final int THREADS = 8;

    private static final AtomicLong ANSWERS = new AtomicLong();
    private static final AtomicLong CHANGES = new AtomicLong();

    private final Source source;
    private final Reads reads;

    /** The versions from which on answers must be. */
    private final AtomicLongArray floors = new AtomicLongArray(Source.KEYS);

    private Main(Source source, Reads reads) {
        this.source = source;
        this.reads = reads;
    }

    public static void main(String[] args) throws Exception {
        long lasts = TimeUnit.SECONDS.toNanos(Long.parseLong(args[0]));
        Source tiny = new Source();
        Source least = new Source();
        List<Main> worlds = List.of(new Main(tiny, new Tiny(tiny)), new Main(least, new Least(least)));
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> actors = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            SplittableRandom random = new SplittableRandom(i);
            Main world = worlds.get(i % worlds.size());
            actors.add(pool.submit(() -> {
                world.act(random, System.nanoTime() + lasts);
                return null;
            }));
        }
        for (Future<?> actor : actors) {
            actor.get(lasts + TimeUnit.SECONDS.toNanos(60), TimeUnit.NANOSECONDS);
        }
        pool.shutdown();
        System.out.println("answers=" + ANSWERS);
        System.out.println("changes=" + CHANGES);
        System.out.println("stale=0");
    }

    private void act(SplittableRandom random, long end) throws Exception {
        while (System.nanoTime() - end < 0) {
            int key = random.nextInt(Source.KEYS);
            if (random.nextInt(20) == 0) {
                change(random.nextInt(4), key);
            } else {
                read(random.nextInt(5), key);
            }
        }
    }

    private void change(int way, int key) {
        CHANGES.incrementAndGet();
        switch (way) {
            case 0 -> {
                long before = source.version(key);
                reads.change(key);
                raise(key, before + 1);
            }
            case 1 -> raise(key, reads.changeLong(key));
            case 2 -> raise(key, reads.changeLater(key).join());
            default -> changeAll();
        }
    }

    private void changeAll() {
        long[] before = new long[Source.KEYS];
        for (int key = 0; key < Source.KEYS; key++) {
            before[key] = source.version(key);
        }
        reads.changeAll();
        for (int key = 0; key < Source.KEYS; key++) {
            raise(key, before[key] + 1);
        }
    }

    private void raise(int key, long version) {
        floors.accumulateAndGet(key, version, Math::max);
    }

    private void read(int way, int key) throws Exception {
        long floor = floors.get(key);
        try {
            long version = switch (way) {
                case 0 -> reads.later(key).join();
                case 1 -> reads.ofAny((long) key).join();
                case 2 -> reads.ofAny(key).join();
                case 3 -> reads.alone(key).join();
                default -> reads.blocking(key);
            };
            if (version < floor) {
                throw new AssertionError(
                        "way " + way + " to read " + key + " gave " + version + ", and " + floor + " was there before");
            }
            ANSWERS.incrementAndGet();
        } catch (Source.Down down) {
            // A body that threw, or a blocking one.
        } catch (CompletionException failed) {
            if (!(failed.getCause() instanceof Source.Down)) {
                throw failed;
            }
        }
    }
}
