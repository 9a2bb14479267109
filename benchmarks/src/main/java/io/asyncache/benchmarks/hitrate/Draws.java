package io.asyncache.benchmarks.hitrate;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The random numbers of the current thread, made to repeat themselves.
 *
 * <p>Caffeine now and then lets a newcomer in by a draw from them. On some traces one such draw decides much that comes
 * after, so that Caffeine differs from itself by several percentage points from one replay to the next. Two replays can
 * be compared if both are dealt the same numbers.
 */
final class Draws {

    private static final VarHandle SEED;

    static {
        try {
            SEED = MethodHandles.privateLookupIn(Thread.class, MethodHandles.lookup())
                    .findVarHandle(Thread.class, "threadLocalRandomSeed", long.class);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException("start Java with --add-opens=java.base/java.lang=ALL-UNNAMED", closed);
        }
    }

    private Draws() {}

    static void startAgain(long seed) {
        // It is seeded at first use, and that must not come later.
        ThreadLocalRandom.current();
        SEED.set(Thread.currentThread(), seed);
    }
}
