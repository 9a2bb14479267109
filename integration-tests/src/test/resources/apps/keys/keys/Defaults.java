package keys;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** S14 and S15: what makes two calls equal where no rule says anything of it. */
public final class Defaults {
    /** Its objects are all equal. */
    public static final class Service {
        private final String name;

        public Service(String name) {
            this.name = name;
        }

        String text(int number, String text) {
            return Report.ran(name + number + text);
        }

        CompletableFuture<String> future(int number, String text) {
            return Report.later(name + number + text);
        }

        String twin(int number, String text) {
            return Report.ran("twin" + number + text);
        }

        static String overloaded(int number) {
            return Report.ran("int" + number);
        }

        static String overloaded(long number) {
            return Report.ran("long" + number);
        }

        static String nothing() {
            return Report.ran("nothing");
        }

        static String wide(byte a, short b, char c, int d, long e, float f, double g, boolean h, Object i) {
            return Report.ran("" + a + b + c + d + e + f + g + h + i);
        }

        static String ints(int... numbers) {
            return Report.ran(Arrays.toString(numbers));
        }

        static CompletableFuture<String> nested(int[][] numbers, String[] texts) {
            return Report.later(Arrays.deepToString(numbers) + Arrays.toString(texts));
        }

        static String anything(Object argument) {
            return Report.ran(argument instanceof Object[] array ? Arrays.deepToString(array) : "" + argument);
        }

        static String list(List<Integer> numbers) {
            return Report.ran(numbers.toString());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Service;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    /** Loaded by two loaders. */
    public static final class Guest {
        public static Guest own(int number) {
            return Report.ran(new Guest());
        }

        public static String work() throws Exception {
            Guest first = own(1);
            return "own " + (first.getClass() == Guest.class) + ", same " + (first == own(1));
        }
    }

    public static void main(String[] args) throws Exception {
        Service a = new Service("a");
        Service b = new Service("b");
        Report.calls(
                "arguments",
                () -> a.text(1, "x"),
                () -> a.text(1, "x"),
                () -> a.text(2, "x"),
                () -> a.text(1, "y"),
                () -> a.text(1, null),
                () -> a.text(1, null));
        Report.calls(
                "arguments of a future",
                () -> a.future(1, "x"),
                () -> a.future(1, "x"),
                () -> a.future(1, null),
                () -> a.future(1, null));
        Report.calls("methods", () -> a.text(1, "x"), () -> a.twin(1, "x"), () -> a.twin(1, "x"));
        Report.calls(
                "overloads",
                () -> Service.overloaded(1),
                () -> Service.overloaded(1L),
                () -> Service.overloaded(1),
                () -> Service.overloaded(1L));
        Report.calls("no arguments", Service::nothing, Service::nothing);
        Report.calls("receivers", () -> b.text(1, "x"), () -> a.text(1, "x"), () -> b.text(1, "x"));
        Report.calls(
                "primitives",
                () -> wide(0.0, false),
                () -> wide(0.0, false),
                () -> wide(-0.0, false),
                () -> wide(0.0, true));
        classLoaders();
        arrays();
    }

    private static String wide(double g, boolean h) {
        return Service.wide((byte) 1, (short) 2, 'c', 4, 5L, 6f, g, h, "i");
    }

    private static void classLoaders() throws Exception {
        URL own = Defaults.class.getProtectionDomain().getCodeSource().getLocation();
        ClassLoader other = new URLClassLoader(new URL[] {own}, ClassLoader.getPlatformClassLoader());
        Class<?> foreign = other.loadClass(Guest.class.getName());
        Report.calls(
                "class loaders", Guest::work, () -> foreign.getMethod("work").invoke(null), Guest::work);
    }

    private static void arrays() throws Exception {
        Report.calls(
                "by content",
                () -> Service.ints(1, 2),
                () -> Service.ints(1, 2),
                () -> Service.ints(2, 1),
                () -> Service.ints());
        int[][] numbers = {{1}, {2, 3}};
        Report.calls(
                "within arrays",
                () -> nested(new int[][] {{1}, {2, 3}}),
                () -> nested(numbers),
                () -> nested(new int[][] {{1}, {2}, {3}}));
        numbers[1][0] = 9;
        Report.calls("copied", () -> nested(numbers), () -> nested(new int[][] {{1}, {2, 3}}));
        Report.calls(
                "component types",
                () -> Service.anything(new Object[] {"1"}),
                () -> Service.anything(new String[] {"1"}),
                () -> Service.anything(new Object[] {new String[] {"1"}}),
                () -> Service.anything(new String[] {"1"}));
        List<Integer> list = new ArrayList<>(List.of(1));
        Report.calls(
                "collections",
                () -> Service.list(list),
                () -> Service.list(List.of(1)),
                () -> list.add(2),
                () -> Service.list(list),
                () -> Service.list(List.of(1)));
    }

    private static CompletableFuture<String> nested(int[][] numbers) {
        return Service.nested(numbers, new String[] {"t"});
    }
}
