package blocking;

import java.util.Arrays;
import java.util.concurrent.Callable;

/** Prints what two calls gave and how many bodies they ran. */
final class Twice {
    static void show(String name, Callable<?> call) {
        Values.runs = 0;
        System.out.println(name + "=" + told(call) + " " + told(call) + ", runs " + Values.runs);
    }

    private static String told(Callable<?> call) {
        try {
            Object value = call.call();
            return value instanceof int[] array ? Arrays.toString(array) : String.valueOf(value);
        } catch (Exception thrown) {
            return thrown.getClass().getSimpleName() + " of " + thrown.getMessage();
        }
    }

    private Twice() {}
}
