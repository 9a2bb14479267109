package io.asyncache.callsite;

import io.asyncache.cache.CacheSpec;
import io.asyncache.cache.Engine;
import io.asyncache.stats.Reporter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A linker with an engine behind it, two rules, and a report that can be read. */
final class Linking {

    static final Rule FIRST = rule("first");
    static final Rule SECOND = rule("second");

    final List<String> reported = new ArrayList<>();
    final Engine engine = Engine.withTicker(() -> 0, Reporter.SILENT);
    final Caches caches = new Caches(engine);
    final Linker linker = new Linker(engine, caches, List.of(FIRST, SECOND), new LinkReport() {
        @Override
        public void linkFailed(String method, Throwable cause) {
            reported.add(method + " failed: " + cause.getClass().getSimpleName());
        }

        @Override
        public void gaveUp(String method) {
            reported.add(method + " given up");
        }
    });

    private static Rule rule(String name) {
        return new Rule(name, new CacheSpec(100, null, true, 100), true, true, Duration.ofSeconds(30), null, null);
    }
}
