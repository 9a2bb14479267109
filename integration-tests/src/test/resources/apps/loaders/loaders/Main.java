package loaders;

import java.util.concurrent.CompletableFuture;

/** Calls one class name's method in two loaders and prints what each answered and how often each ran. */
public final class Main {
    public static void main(String[] args) throws Exception {
        ClassLoader own = Main.class.getClassLoader();
        Class<?> first = new Narrow("first", own).loadClass("guest.Quotes");
        Class<?> second = new Narrow("second", own).loadClass("guest.Quotes");
        for (Class<?> quotes : new Class<?>[] {first, second, first, second}) {
            System.out.println(quote(quotes));
        }
        System.out.println("first=" + runs(first));
        System.out.println("second=" + runs(second));
    }

    private static Object quote(Class<?> quotes) throws ReflectiveOperationException {
        var future =
                (CompletableFuture<?>) quotes.getMethod("quote", String.class).invoke(null, "ACME");
        return future.join();
    }

    private static Object runs(Class<?> quotes) throws ReflectiveOperationException {
        return quotes.getField("runs").get(null);
    }
}
