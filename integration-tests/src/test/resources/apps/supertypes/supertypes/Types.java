package supertypes;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.concurrent.CompletableFuture;

/** Types whose methods are selected by a supertype or an annotation. */
final class Types {
    interface Repository<K, V> {
        V find(K key);

        CompletableFuture<V> load(K key);

        default V findTwice(K key) {
            return Report.ran(find(key));
        }

        default CompletableFuture<String> describe(K key) {
            return Report.later("described " + key);
        }
    }

    /** Has bridges for both of the interface's methods. */
    static final class Texts implements Repository<Integer, String> {
        @Override
        public String find(Integer key) {
            return Report.ran("text " + key);
        }

        @Override
        public CompletableFuture<String> load(Integer key) {
            return Report.later("loaded " + key);
        }
    }

    interface Special extends Repository<String, Number> {}

    /** Far below the interface, with a narrower result and so a bridge for each supertype's method. */
    static class Numbers implements Special {
        @Override
        public Integer find(String key) {
            return Report.ran(key.length());
        }

        @Override
        public CompletableFuture<Number> load(String key) {
            return Report.later(key.length());
        }
    }

    abstract static class Base<T> {
        abstract T read(T key);

        Object wide(int number) {
            return Report.ran("base " + number);
        }

        CompletableFuture<String> loadWide(int number) {
            return Report.later("base " + number);
        }

        String inherited(int number) {
            return Report.ran("inherited " + number);
        }
    }

    /** Its overrides call what they override. */
    static class Derived extends Base<String> {
        @Override
        String read(String key) {
            return Report.ran("read " + key);
        }

        @Override
        String wide(int number) {
            return Report.ran("derived of " + super.wide(number));
        }

        @Override
        CompletableFuture<String> loadWide(int number) {
            return super.loadWide(number).thenApply(text -> Report.ran("derived of " + text));
        }
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.TYPE})
    @interface Slow {}

    static class Annotated {
        @Slow
        String slow(int number) {
            return Report.ran("slow " + number);
        }

        @Slow
        CompletableFuture<String> slowLater(int number) {
            return Report.later("slow " + number);
        }

        String fast(int number) {
            return Report.ran("fast " + number);
        }
    }

    @Slow
    static class AllSlow {
        String any(int number) {
            return Report.ran("any " + number);
        }

        static CompletableFuture<String> anyLater(int number) {
            return Report.later("any " + number);
        }
    }

    private Types() {}
}
