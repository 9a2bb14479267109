package selecting;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Methods that only their type's ancestors or an annotation single out; each is called twice. */
public final class Main {
    private static final AtomicInteger RUNS = new AtomicInteger();

    /** As Java has it unless told otherwise: kept in the class file, unknown to reflection. */
    @interface Quiet {}

    @Retention(RetentionPolicy.RUNTIME)
    @interface Loud {}

    interface Repository<K> {
        CompletableFuture<String> find(K key);
    }

    abstract static class Stored implements Repository<Integer> {}

    static final class Users extends Stored {
        @Override
        public CompletableFuture<String> find(Integer id) {
            return answer("user " + id);
        }
    }

    static final class Unrelated {
        CompletableFuture<String> find(Integer id) {
            return answer("unrelated " + id);
        }
    }

    static final class Annotated {
        @Quiet
        CompletableFuture<String> quiet(int id) {
            return answer("quiet " + id);
        }

        @Loud
        CompletableFuture<String> loud(int id) {
            return answer("loud " + id);
        }

        CompletableFuture<String> bare(int id) {
            return answer("bare " + id);
        }
    }

    public static void main(String[] args) {
        Repository<Integer> users = new Users();
        Unrelated unrelated = new Unrelated();
        Annotated annotated = new Annotated();
        report(users.find(1).join(), users.find(1).join());
        report(unrelated.find(1).join(), unrelated.find(1).join());
        report(annotated.quiet(1).join(), annotated.quiet(1).join());
        report(annotated.loud(1).join(), annotated.loud(1).join());
        report(annotated.bare(1).join(), annotated.bare(1).join());
    }

    private static CompletableFuture<String> answer(String text) {
        RUNS.incrementAndGet();
        return CompletableFuture.completedFuture(text);
    }

    private static void report(String first, String second) {
        System.out.println(first + ", " + second + ", runs " + RUNS.getAndSet(0));
    }
}
