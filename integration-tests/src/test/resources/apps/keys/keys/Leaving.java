package keys;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.concurrent.CompletableFuture;

/** S17: receivers and class loaders that go while entries of theirs, keys and rules of every kind remain. */
public final class Leaving {
    public record Number(int value) {}

    public static final class Receiver {
        private final byte[] ballast = new byte[1_000];

        int blocking(Number number) {
            return Report.ran(number.value + ballast.length);
        }

        CompletableFuture<Integer> later(Number number) {
            return Report.later(number.value + ballast.length);
        }
    }

    /** Loaded by each loader anew, with keys and values of classes of its own. */
    public static final class Guest {
        public record Value(Number number, byte[] content) {}

        /** A static method of a class that goes as well. */
        public static Number variant() {
            return new Number(Thread.currentThread().getName().length());
        }

        static Value varying(Number number) {
            return Report.ran(new Value(number, new byte[5_000]));
        }

        static CompletableFuture<Value> written(Number number) {
            return Report.later(new Value(number, new byte[5_000]));
        }

        Value ofSpring(Number number) {
            return Report.ran(new Value(number, new byte[5_000]));
        }

        static void changes(Number number) {}

        static CompletableFuture<Number> changesLater(Number number) {
            return CompletableFuture.completedFuture(number);
        }

        static Value refreshed(Number number) {
            return new Value(number, new byte[5_000]);
        }

        private static int rounds(Guest guest, int rounds) {
            for (int i = 0; i < 50 * rounds; i++) {
                Number number = new Number(i % 50);
                varying(number);
                written(number).join();
                guest.ofSpring(number);
            }
            return rounds;
        }

        public static void work() throws Exception {
            Guest guest = new Guest();
            Report.calls("guest", () -> rounds(guest, 1), () -> rounds(guest, 2));
            for (int i = 0; i < 50; i++) {
                refreshed(new Number(i));
                refreshed(new Number(i));
            }
            changes(new Number(7));
            changesLater(new Number(8)).join();
            Report.calls("after changes", () -> rounds(guest, 1));
        }
    }

    public static void main(String[] args) throws Exception {
        ReferenceQueue<Object> queue = new ReferenceQueue<>();
        Receiver stays = new Receiver();
        WeakReference<Object> receiver = called(queue);
        System.out.println("receiver collected=" + isCollected(receiver, queue));
        Report.calls("other receiver", () -> stays.blocking(new Number(1)), () -> stays.blocking(new Number(1)));
        WeakReference<Object> loader = worked(queue);
        for (int i = 0; i < 20; i++) {
            worked(new ReferenceQueue<>());
        }
        System.out.println("loader collected=" + isCollected(loader, queue));
    }

    private static WeakReference<Object> called(ReferenceQueue<Object> queue) {
        Receiver receiver = new Receiver();
        receiver.blocking(new Number(1));
        receiver.later(new Number(1)).join();
        return new WeakReference<>(receiver, queue);
    }

    private static WeakReference<Object> worked(ReferenceQueue<Object> queue) throws Exception {
        URL own = Leaving.class.getProtectionDomain().getCodeSource().getLocation();
        ClassLoader loader = new URLClassLoader(new URL[] {own}, ClassLoader.getPlatformClassLoader());
        loader.loadClass(Guest.class.getName()).getMethod("work").invoke(null);
        return new WeakReference<>(loader, queue);
    }

    private static boolean isCollected(WeakReference<Object> reference, ReferenceQueue<Object> queue)
            throws InterruptedException {
        for (int i = 0; i < 100 && reference.get() != null; i++) {
            System.gc();
            queue.remove(100);
        }
        return reference.get() == null;
    }
}
