package io.asyncache.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which calls are the same call, as a method's own arity has it. */
class KeysOfCallsTest {

    private final House house = new House();

    private WovenMethod echo(WovenMethod.Settings settings) {
        return house.method(
                settings,
                arguments ->
                        CompletableFuture.completedFuture(List.of(arguments).toString()));
    }

    private WovenMethod constant(Class<?>... parameters) {
        return house.method(
                WovenMethod.Settings.of(parameters), arguments -> CompletableFuture.completedFuture("value"));
    }

    @Test
    @DisplayName("S14 every argument counts, for any number of parameters")
    void everyArgumentCounts() {
        for (int arity = 0; arity <= 6; arity++) {
            WovenMethod method = constant(parameters(arity));
            Object[] arguments = new Object[arity];
            java.util.Arrays.setAll(arguments, i -> "argument " + i);
            method.call(arguments);
            method.call(arguments.clone());
            assertThat(method.bodies()).as("%d parameters", arity).isOne();
            for (int changed = 0; changed < arity; changed++) {
                Object[] other = arguments.clone();
                other[changed] = "changed";
                method.call(other);
                assertThat(method.bodies())
                        .as("argument %d of %d", changed, arity)
                        .isEqualTo(changed + 2);
            }
        }
    }

    private static Class<?>[] parameters(int arity) {
        Class<?>[] parameters = new Class<?>[arity];
        java.util.Arrays.fill(parameters, String.class);
        return parameters;
    }

    @Test
    @DisplayName("S14 the order of the arguments counts, and null is an argument like any other")
    void orderAndNull() {
        WovenMethod method = constant(String.class, String.class);
        method.call("a", "b");
        method.call("b", "a");
        method.call("a", null);
        method.call(null, "a");
        method.call(null, null);
        method.call(null, "a");
        assertThat(method.bodies()).isEqualTo(5);
    }

    @Test
    @DisplayName("S14 two methods of one cache never answer for each other")
    void methodsAreApart() {
        WovenMethod one = house.method(arguments -> CompletableFuture.completedFuture("one"));
        WovenMethod other = house.method(arguments -> CompletableFuture.completedFuture("other"));
        one.call(1);
        assertThat(other.call(1)).isCompletedWithValue("other");
        assertThat(one.call(1)).isCompletedWithValue("one");
        assertThat(house.cache.size()).isEqualTo(2);
    }

    @Test
    @DisplayName("S14 receivers are told apart by identity, equal ones too, unless the settings say otherwise")
    void receivers() {
        Object first = new ArrayList<>();
        Object second = new ArrayList<>();
        WovenMethod each = constant(Integer.class);
        each.callOn(first, 1);
        each.callOn(second, 1);
        each.callOn(null, 1);
        each.callOn(first, 1);
        assertThat(each.bodies()).isEqualTo(3);
        assertThat(each.methodCache().receivers()).isEqualTo(2);

        WovenMethod all = echo(WovenMethod.Settings.of(Integer.class).forAllInstances());
        all.callOn(first, 1);
        all.callOn(second, 1);
        assertThat(all.bodies()).isOne();
        assertThat(all.methodCache().receivers()).isZero();
    }

    @Test
    @DisplayName("S15 an array is compared by content, and what is written into it afterwards changes no entry")
    void arrays() {
        WovenMethod method = house.method(
                WovenMethod.Settings.of(int[].class),
                arguments -> CompletableFuture.completedFuture(((int[]) arguments[0])[0]));
        int[] ids = {1, 2};
        method.call((Object) ids);
        assertThat(method.call((Object) new int[] {1, 2})).isCompletedWithValue(1);
        assertThat(method.bodies()).isOne();

        ids[0] = 7;
        assertThat(method.call((Object) ids)).isCompletedWithValue(7);
        assertThat(method.call((Object) new int[] {1, 2})).isCompletedWithValue(1);
        assertThat(method.bodies()).isEqualTo(2);
    }

    @Test
    @DisplayName("S15 a collection that is changed afterwards makes its entry unreachable")
    void changedCollections() {
        WovenMethod method = house.method(
                WovenMethod.Settings.of(List.class),
                arguments -> CompletableFuture.completedFuture(arguments[0].toString()));
        List<String> names = new ArrayList<>(List.of("a"));
        method.call(names);
        names.add("b");
        assertThat(method.call(names)).isCompletedWithValue("[a, b]");
        assertThat(method.call(List.of("a"))).isCompletedWithValue("[a]");
        assertThat(method.bodies()).isEqualTo(3);
    }

    @Test
    @DisplayName("S15 NaN is itself and the zeros are two, as their boxes have it")
    void floatingPoint() {
        WovenMethod method = constant(double.class);
        method.call(Double.NaN);
        method.call(0.0 / 0.0);
        assertThat(method.bodies()).isOne();
        method.call(0.0);
        method.call(-0.0);
        assertThat(method.bodies()).isEqualTo(3);
    }

    @Test
    @DisplayName("S15 boxes of different types never match")
    void boxes() {
        WovenMethod method = constant(Object.class);
        method.call(1);
        method.call(1L);
        method.call((short) 1);
        method.call('\1');
        assertThat(method.bodies()).isEqualTo(4);
    }

    static class NoEquality {}

    record Id(int id) {}

    enum Colour {
        RED {
            @Override
            public String toString() {
                return "red";
            }
        }
    }

    @Test
    @DisplayName("S15 an argument without equality of its own is told once, with its place")
    void lackingEquality() {
        WovenMethod method = constant(Object.class, Object.class);
        method.call("a", 1);
        method.call(List.of(), Colour.RED);
        method.call(new Id(1), null);
        method.call(new int[0], String.class);
        assertThat(house.reporter.lackingEquality).isEmpty();

        method.call("a", new NoEquality());
        method.call("a", new NoEquality());
        Runnable lambda = () -> {};
        method.call("b", lambda);
        assertThat(house.reporter.lackingEquality).containsExactly("Users.find a1 NoEquality");
    }

    @Test
    @DisplayName("S15 a method whose parameters all have equality by their types is not looked at")
    void nothingToLookAt() {
        WovenMethod method = constant(int.class, String.class, long[].class);
        method.call(1, "a", new long[] {1});
        method.call(1, "a", new long[] {1});
        assertThat(method.bodies()).isOne();
        assertThat(house.reporter.lackingEquality).isEmpty();
    }
}
