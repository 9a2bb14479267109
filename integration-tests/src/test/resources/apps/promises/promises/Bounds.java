package promises;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** S17 and S27 in a small heap. */
public final class Bounds {
    private static int runs;

    private final byte[] ballast = new byte[200];

    public static void main(String[] args) throws Exception {
        switch (args[0]) {
            case "receivers" -> receivers();
            case "futures" -> futures();
            case "joined" -> joined();
            default -> keys();
        }
    }

    private static void receivers() throws Exception {
        for (int i = 0; i < 200_000; i++) {
            Bounds receiver = new Bounds();
            if (receiver.cachedOf(1).join() + receiver.cachedOf(1).join() != 2 * receiver.ballast.length) {
                throw new AssertionError("wrong at " + i);
            }
        }
        System.out.println("receivers=" + runs);
        ReferenceQueue<Bounds> queue = new ReferenceQueue<>();
        WeakReference<Bounds> last = called(queue);
        for (int i = 0; i < 100 && last.get() != null; i++) {
            System.gc();
            queue.remove(100);
        }
        System.out.println("collected=" + (last.get() == null));
    }

    private static WeakReference<Bounds> called(ReferenceQueue<Bounds> queue) {
        Bounds receiver = new Bounds();
        receiver.cachedOf(1).join();
        return new WeakReference<>(receiver, queue);
    }

    private static void futures() throws Exception {
        for (int i = 0; i < 50_000; i++) {
            cachedForever(i);
        }
        System.out.println("never complete=" + runs);
        System.out.println("others=" + cachedText("a").get(30, TimeUnit.SECONDS)
                + cachedText("a").get(30, TimeUnit.SECONDS));
    }

    /** Callers that come to a load that doesn't complete, and go again. */
    private static void joined() throws Exception {
        for (int i = 0; i < 50_000; i++) {
            cachedForever(1).cancel(true);
            cachedForever(2);
        }
        System.out.println("joined=finished");
        System.out.println("others=" + cachedText("a").get(30, TimeUnit.SECONDS)
                + cachedText("a").get(30, TimeUnit.SECONDS));
    }

    private static void keys() {
        for (int i = 0; i < 300_000; i++) {
            cachedText("key " + i).join();
        }
        System.out.println("keys=" + runs);
    }

    CompletableFuture<Integer> cachedOf(int number) {
        runs++;
        return CompletableFuture.completedFuture(number * ballast.length);
    }

    static CompletableFuture<String> cachedForever(int number) {
        runs++;
        return new CompletableFuture<>();
    }

    static CompletableFuture<String> cachedText(String text) {
        runs++;
        return CompletableFuture.completedFuture(text.repeat(20));
    }
}
