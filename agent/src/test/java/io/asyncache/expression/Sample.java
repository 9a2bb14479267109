package io.asyncache.expression;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A class with a method to bind expressions to, and values of every kind to call it with. */
final class Sample {

    private final String secret = "s3cret";
    final Request request = new Request("acme", new User(7, "Ada", new Address("London", null)));

    private String region() {
        return "eu";
    }

    private String region(Object first, Object second) {
        return region() + first + second;
    }

    private String region(String first, int second) {
        return first + " or " + second;
    }

    private void region(int nothing) {}

    String secret() {
        region(0);
        return secret + region("", "") + (region(null, 0).isEmpty() ? "" : "");
    }

    /** The scope of {@code Object call(int userId, Request request, Object anything, String[] tags)}. */
    static MethodScope scope() {
        return scope(null);
    }

    static MethodScope scope(@Nullable Class<?> resultType) {
        return new MethodScope(
                MethodHandles.lookup(),
                Sample.class,
                List.of(int.class, Request.class, Object.class, String[].class),
                List.of("userId", "request", "anything", "tags"),
                resultType);
    }

    static MethodScope scopeOf(Class<?> type) {
        return new MethodScope(MethodHandles.lookup(), null, List.of(type), List.of("value"), null);
    }

    static @Nullable Object[] arguments(@Nullable Object anything) {
        Sample sample = new Sample();
        return new Object[] {42, sample.request, anything, new String[] {"red", "green"}};
    }

    /** Binds to the sample's method, and evaluates with its arguments. */
    static @Nullable Object evaluate(String expression, @Nullable Object anything) throws Throwable {
        return Expression.parse(expression).bind(scope()).evaluate(new Sample(), arguments(anything), null);
    }

    private record Request(String tenant, User user) {}

    record User(long id, String name, @Nullable Address address) {

        boolean isGrown() {
            return true;
        }

        List<Object> list() {
            return new ArrayList<>(Arrays.asList("zero", null, Map.of("k", "v")));
        }

        public int[] numbers() {
            return new int[] {3, 4};
        }

        public String name(String ignored) {
            return ignored;
        }
    }

    record Address(String city, @Nullable String street) {}

    /** With every way to write one property, and each alone. */
    public static class Bean {
        public final String open = "field";
        public final String both = "field";
        String hidden = "hidden";

        public String getName() {
            return "getName";
        }

        public String name() {
            return "name";
        }

        public boolean isReady() {
            return true;
        }

        public Boolean isBoxed() {
            return Boolean.TRUE;
        }

        public String isWord() {
            return "not a truth";
        }

        public String getBoth() {
            return "getter";
        }

        public String getURL() {
            return "url";
        }

        public String getxY() {
            return "xY";
        }

        public String plain() {
            return "plain";
        }

        public @Nullable Bean getNothing() {
            return null;
        }

        public String getFailing() {
            throw new IllegalStateException("on purpose");
        }

        public void nothingAtAll() {}

        public static String shared() {
            return "static";
        }
    }

    public interface Named {
        String getName();

        default String greeting() {
            return "hello " + getName();
        }
    }

    /** A package-private superclass with a public getter, seen through a public class. */
    abstract static class Base {
        public String getInherited() {
            return "inherited";
        }

        private String getOwn() {
            return "own";
        }

        String own() {
            return getOwn();
        }
    }

    public static final class Derived extends Base implements Named, Comparable<Derived> {
        @Override
        public String getName() {
            return "derived";
        }

        @Override
        public int compareTo(Derived other) {
            return 0;
        }
    }

    /** Generic, with an override that makes the compiler write a bridge. */
    public abstract static class Holder<T> {
        public abstract T getValue();
    }

    public static final class TextHolder extends Holder<String> {
        @Override
        public String getValue() {
            return "text";
        }
    }

    /** Values that are handed in as Object. */
    static List<Object> anything() {
        return List.of(
                new Bean(),
                new Derived(),
                new TextHolder(),
                Map.of("key", "value", "size", "entry"),
                List.of("x", "y"),
                Collections.unmodifiableCollection(new TreeSet<>(List.of("b", "a"))),
                Map.entry("left", "right"),
                "letters",
                new long[] {5, 6});
    }

    static Object anything(String simpleName) {
        for (Object value : anything()) {
            if (Objects.equals(value.getClass().getSimpleName(), simpleName)) {
                return value;
            }
        }
        throw new AssertionError(simpleName);
    }
}
