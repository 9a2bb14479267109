package day;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;

/**
 * What the application does all day. It has no lambdas: the JVM links those of a class anew whenever the class is woven
 * anew, and keeps the former ones for as long as the class's loader.
 */
public final class Service {
    static final Map<String, Integer> RUNS = new ConcurrentHashMap<>();

    private static final BinaryOperator<Integer> ONE_MORE = new BinaryOperator<>() {
        @Override
        public Integer apply(Integer runs, Integer one) {
            return runs + one;
        }
    };

    static CompletableFuture<String> fetch(String name) {
        RUNS.merge("fetch ".concat(name), 1, ONE_MORE);
        return CompletableFuture.completedFuture("hello ".concat(name));
    }

    static String list(String name) {
        RUNS.merge("list ".concat(name), 1, ONE_MORE);
        return "list of ".concat(name);
    }
}
