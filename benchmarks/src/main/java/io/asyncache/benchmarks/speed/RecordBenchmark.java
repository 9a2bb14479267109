package io.asyncache.benchmarks.speed;

import com.acme.speed.Query;
import com.acme.speed.User;
import java.util.concurrent.CompletableFuture;
import org.openjdk.jmh.annotations.Benchmark;

/** The argument is a record, which is equal to the one that was asked for first and not the same. */
public class RecordBenchmark extends Hits {

    static final String LOCALE = "en";

    private static final double RATIO = 0.80;
    private static final double BYTES = 24;

    private Query query = new Query(FIRST_ID, LOCALE);

    @Override
    CompletableFuture<User> call(int key) {
        return users.byQuery(new Query(FIRST_ID + key, LOCALE));
    }

    @Benchmark
    @Row(value = "a record, one key", place = 1, ratio = RATIO, bytes = BYTES)
    public CompletableFuture<User> record() {
        return users.byQuery(query);
    }

    @Benchmark
    @Row(
            value = "a record, 10,000 keys, Zipf 0.99",
            place = 2,
            keys = Keys.COUNT,
            ratio = RATIO,
            bytes = BYTES,
            quick = Quickly.NOBODY)
    public CompletableFuture<User> recordOfManyKeys(Keys keys) {
        return users.byQuery(keys.queries[keys.next()]);
    }
}
