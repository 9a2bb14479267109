package io.asyncache.benchmarks.speed;

import com.acme.speed.Body;
import com.acme.speed.HandWrittenUsers;
import com.acme.speed.Query;
import com.acme.speed.Users;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * asyncache and the same by hand take turns in one JVM, some milliseconds each, so that both meet the same machine; and with
 * them two programs that tell what the machine is like: arithmetic, which is as fast as the processor takes instructions
 * in, and readings of the clock, which mostly wait. A processor that shares its core with a busy neighbour slows the one
 * down much, and the other hardly.
 *
 * <p>Run as a program it prints a {@link Turn} on each line, for the {@link Calls} that it is given. It needs a JVM with
 * asyncache.
 */
final class Turns {

    /** Where all have been compiled. */
    private static final int FIRST_THAT_COUNTS = 50;

    private static final int LAST = 300;

    private static final int CALLS = 500_000;
    private static final int ROUNDS_OF_ARITHMETIC = 4_000_000;

    /** After so many calls their results go elsewhere: a place that has grown old costs more to write to. */
    private static final int RESULTS = 1 << 10;

    /** What is called. */
    enum Calls {
        ONE_KEY("one key") {
            @Override
            Object asyncache(Users users, Turns turns) {
                return users.byId(turns.id);
            }

            @Override
            Object byHand(HandWrittenUsers users, Turns turns) {
                return users.byId(turns.id);
            }
        },
        MANY_KEYS("10,000 keys, Zipf 0.99") {
            @Override
            Object asyncache(Users users, Turns turns) {
                return users.byId(turns.id + turns.keys.next());
            }

            @Override
            Object byHand(HandWrittenUsers users, Turns turns) {
                return users.byId(turns.id + turns.keys.next());
            }
        },
        TWO_ARGUMENTS("two arguments, one key") {
            @Override
            Object asyncache(Users users, Turns turns) {
                return users.byIdAndTenant(turns.id, turns.tenant);
            }

            @Override
            Object byHand(HandWrittenUsers users, Turns turns) {
                return users.byIdAndTenant(turns.id, turns.tenant);
            }
        },
        RECORD("a record, one key") {
            @Override
            Object asyncache(Users users, Turns turns) {
                return users.byQuery(turns.query);
            }

            @Override
            Object byHand(HandWrittenUsers users, Turns turns) {
                return users.byQuery(turns.query);
            }
        },
        NO_ARGUMENT("no argument") {
            @Override
            Object asyncache(Users users, Turns turns) {
                return users.current();
            }

            @Override
            Object byHand(HandWrittenUsers users, Turns turns) {
                return users.current();
            }
        };

        private final String label;

        Calls(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        // Two of each, so that the compiler knows whom a call goes to, as in an application.
        abstract Object asyncache(Users users, Turns turns);

        abstract Object byHand(HandWrittenUsers users, Turns turns);
    }

    /** Where results go, so that the compiler can't leave them out. */
    private static final class Results {
        private Object last = "";
    }

    private final Calls calls;
    private final Users asyncache = new Users(new Body());
    private final HandWrittenUsers byHand = new HandWrittenUsers(new Body());
    private final Keys keys = new Keys();

    // What calls ask for: no constants to the compiler.
    private int id = Service.FIRST_ID;
    private String tenant = "acme";
    private Query query = new Query(id, RecordBenchmark.LOCALE);

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long sum;

    private Turns(Calls calls) {
        this.calls = calls;
        keys.draw(0);
        // Asked for first with an equal one, which so is what is kept, and not the one that is asked for afterwards.
        asyncache.byQuery(new Query(id, RecordBenchmark.LOCALE));
        byHand.byQuery(new Query(id, RecordBenchmark.LOCALE));
    }

    public static void main(String[] arguments) {
        Turns turns = new Turns(Calls.valueOf(arguments[0]));
        for (int i = 0; i < LAST; i++) {
            Turn turn = turns.take();
            if (i >= FIRST_THAT_COUNTS) {
                System.out.println(turn);
            }
        }
        if (turns.sum == 0) {
            throw new IllegalStateException("nothing was computed");
        }
    }

    private Turn take() {
        return new Turn(
                time(CALLS, this::callAsyncache),
                time(CALLS, this::callByHand),
                time(ROUNDS_OF_ARITHMETIC, this::compute),
                time(CALLS, this::readTheClock));
    }

    private double time(int steps, Runnable work) {
        long before = threads.getCurrentThreadCpuTime();
        work.run();
        return (threads.getCurrentThreadCpuTime() - before) / (double) steps;
    }

    private void callAsyncache() {
        Results results = new Results();
        for (int i = 0; i < CALLS; i++) {
            if (i % RESULTS == 0) {
                sum += results.last.hashCode();
                results = new Results();
            }
            results.last = calls.asyncache(asyncache, this);
        }
    }

    private void callByHand() {
        Results results = new Results();
        for (int i = 0; i < CALLS; i++) {
            if (i % RESULTS == 0) {
                sum += results.last.hashCode();
                results = new Results();
            }
            results.last = calls.byHand(byHand, this);
        }
    }

    /** Four sums that don't wait for each other. */
    private void compute() {
        long a = sum;
        long b = a + 1;
        long c = b + 1;
        long d = c + 1;
        for (int i = 0; i < ROUNDS_OF_ARITHMETIC; i++) {
            a = (a * 31 + 7) ^ i;
            b = (b ^ (b << 3)) + 5;
            c = (c + (c >>> 5)) ^ i;
            d = d - (d & i) + 3;
        }
        sum += a + b + c + d;
    }

    private void readTheClock() {
        for (int i = 0; i < CALLS; i++) {
            sum += System.nanoTime();
        }
    }
}
