package promises;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.concurrent.CompletableFuture;

/** S17: class loaders that come, are cached for, and go. */
public final class Loaders {
    /** Loaded by each loader anew. It keeps itself busy with values and keys of its own class. */
    public static final class Guest {
        public record Key(int number) {}

        public record Value(byte[] content) {}

        public static void work() {
            for (int i = 0; i < 100; i++) {
                cachedValue(new Key(i)).join();
                cachedValue(new Key(i)).join();
            }
            cachedPending(new Key(1));
            cachedPending(new Key(1));
        }

        static CompletableFuture<Value> cachedValue(Key key) {
            return CompletableFuture.completedFuture(new Value(new byte[10_000]));
        }

        static CompletableFuture<Value> cachedPending(Key key) {
            return new CompletableFuture<>();
        }
    }

    public static void main(String[] args) throws Exception {
        ReferenceQueue<ClassLoader> queue = new ReferenceQueue<>();
        WeakReference<ClassLoader> first = worked(queue);
        for (int i = 0; i < 100; i++) {
            worked(new ReferenceQueue<>());
        }
        for (int i = 0; i < 100 && first.get() != null; i++) {
            System.gc();
            queue.remove(100);
        }
        System.out.println("collected=" + (first.get() == null));
    }

    private static WeakReference<ClassLoader> worked(ReferenceQueue<ClassLoader> queue) throws Exception {
        URL own = Loaders.class.getProtectionDomain().getCodeSource().getLocation();
        ClassLoader loader = new URLClassLoader(new URL[] {own}, ClassLoader.getPlatformClassLoader());
        loader.loadClass(Guest.class.getName()).getMethod("work").invoke(null);
        return new WeakReference<>(loader, queue);
    }
}
