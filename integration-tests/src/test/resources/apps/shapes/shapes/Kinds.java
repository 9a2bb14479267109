package shapes;

import static java.util.concurrent.CompletableFuture.completedFuture;

import java.io.Serializable;
import java.util.concurrent.CompletableFuture;

/** Kinds of types that hold methods. */
final class Kinds {

    interface Greeting {
        String name();

        default CompletableFuture<String> greet(int times) {
            Report.ran();
            return completedFuture(("hello " + name()).repeat(times));
        }

        static CompletableFuture<String> general(int times) {
            Report.ran();
            return completedFuture("hello all".repeat(times));
        }

        default CompletableFuture<String> throughPrivate(int times) {
            return CompletableFuture.supplyAsync(() -> times).thenCompose(this::hidden);
        }

        private CompletableFuture<String> hidden(int times) {
            Report.ran();
            return completedFuture("psst " + name() + times);
        }
    }

    record Point(int x, int y) implements Serializable {
        CompletableFuture<Integer> norm(int scale) {
            Report.ran();
            return completedFuture((x + y) * scale);
        }
    }

    enum Planet {
        EARTH,
        MARS {
            @Override
            CompletableFuture<String> describe(int number) {
                Report.ran();
                return completedFuture("red " + number);
            }
        };

        CompletableFuture<String> describe(int number) {
            Report.ran();
            return completedFuture(name() + number);
        }
    }

    static class Base {
        CompletableFuture<String> load(int number) {
            Report.ran();
            return completedFuture(getClass().getSimpleName() + number);
        }

        CompletableFuture<String> overridden(int number) {
            Report.ran();
            return completedFuture("base " + number);
        }
    }

    static final class Derived extends Base {
        @Override
        CompletableFuture<String> overridden(int number) {
            Report.ran();
            return super.overridden(number).thenApply(text -> "derived " + text);
        }
    }

    interface Source<K, V> {
        CompletableFuture<V> get(K key);
    }

    static final class TextSource implements Source<String, String> {
        @Override
        public CompletableFuture<String> get(String key) {
            Report.ran();
            return completedFuture("source " + key);
        }
    }

    final class Inner {
        CompletableFuture<String> load(int number) {
            Report.ran();
            return completedFuture("inner " + number);
        }
    }

    static Base anonymous() {
        return new Base() {
            @Override
            CompletableFuture<String> load(int number) {
                Report.ran();
                return completedFuture("anonymous " + number);
            }
        };
    }

    static final class Equal {
        private final int id;

        Equal(int id) {
            this.id = id;
        }

        CompletableFuture<Integer> id(int number) {
            Report.ran();
            return completedFuture(id + number);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Equal;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }
}
