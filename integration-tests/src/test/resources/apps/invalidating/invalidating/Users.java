package invalidating;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads of users that are cached, and changes. Each read that runs its body answers with the source's version. */
public class Users {
    static final ThreadLocal<String> TENANT = ThreadLocal.withInitial(() -> "none");
    static final AtomicInteger VERSION = new AtomicInteger();

    /** The next load of an asynchronous read, if a test wants to end it itself. */
    static CompletableFuture<Integer> nextLoad;

    /** Where the next load of the blocking read waits, if a test wants it to. */
    static Gate nextGate;

    /** A load says that it is here, and goes on when it is let. */
    record Gate(CountDownLatch here, CountDownLatch let) {
        Gate() {
            this(new CountDownLatch(1), new CountDownLatch(1));
        }

        void pass() throws InterruptedException {
            here.countDown();
            let.await();
        }
    }

    public static String tenant() {
        return TENANT.get();
    }

    CompletableFuture<Integer> byInt(int id) {
        return read();
    }

    CompletionStage<Integer> byLong(long id) {
        return read();
    }

    int blocking(short id) throws InterruptedException {
        int version = VERSION.get();
        Gate gate = nextGate;
        nextGate = null;
        if (gate != null) {
            gate.pass();
        }
        return version;
    }

    Integer anything(Object id) {
        return VERSION.get();
    }

    static Integer statically(Integer id) {
        return VERSION.get();
    }

    CompletableFuture<Integer> keyed(String trace, User user) {
        return read();
    }

    static int varying(int id) {
        return VERSION.get();
    }

    int pair(int id, String name) {
        return VERSION.get();
    }

    int listed() {
        return VERSION.get();
    }

    private static CompletableFuture<Integer> read() {
        CompletableFuture<Integer> own = nextLoad;
        nextLoad = null;
        return own == null ? CompletableFuture.completedFuture(VERSION.get()) : own;
    }

    // Changes, each of another shape.

    void save(User user) {}

    static int saveStatically(long id) {
        return (int) id;
    }

    synchronized double saveNumber(int id) {
        return id / 2.0;
    }

    void savePrivately(int id) {
        hidden(id);
    }

    private void hidden(int id) {}

    void saveOrThrow(int id, RuntimeException thrown) {
        throw thrown;
    }

    CompletableFuture<String> saveLater(int id, CompletableFuture<String> own) {
        return own;
    }

    CompletionStage<String> saveInStage(int id, CompletableFuture<String> own) {
        return own.minimalCompletionStage();
    }

    Object saveSomehow(int id, CompletableFuture<String> own) {
        return own;
    }

    Future<String> saveInFuture(int id, Future<String> own) {
        return own;
    }

    /** Gives the user its number. */
    User create(User user) {
        user.id = 77;
        return user;
    }

    void saveAll() {}

    void saveText(String id) {}

    /** What is read within the change is read again after it. */
    int saveAndRead(int id, RuntimeException thrown) throws InterruptedException {
        int version = blocking((short) id);
        if (thrown != null) {
            throw thrown;
        }
        return version;
    }

    /** Cached itself. */
    String saveCached(int id) {
        return "saved " + VERSION.get();
    }

    /** A user whose number is changed. */
    public static final class User {
        Integer id;

        User(Integer id) {
            this.id = id;
        }

        public int getId() {
            return id;
        }
    }

    /** Loaded by another class loader. */
    public static final class Guest {
        public static int statically(int id) {
            return VERSION.incrementAndGet();
        }

        public static void save(long id) {}
    }

    /** All reads of one id. */
    List<Integer> readAll(int id) throws InterruptedException {
        List<Integer> versions = new ArrayList<>();
        versions.add(byInt(id).join());
        versions.add(byLong(id).toCompletableFuture().join());
        versions.add(blocking((short) id));
        versions.add(anything(id));
        versions.add(anything((long) id));
        versions.add(statically(id));
        versions.add(keyed("trace", new User(id)).join());
        versions.add(varying(id));
        return versions;
    }
}
