package io.asyncache.agent;

import io.asyncache.config.Configuration;
import io.asyncache.config.MethodRule;
import io.asyncache.config.Mode;
import io.asyncache.manage.CacheStatus;
import io.asyncache.manage.Contents;
import io.asyncache.manage.Operations;
import io.asyncache.manage.Status;
import io.asyncache.stats.Counters;
import java.io.File;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The agent as it was started, which counts, and changes nothing while the application runs. */
final class StartedAgent implements Operations {

    private static final String UNCHANGING = "this version takes changes at the application's start only";

    private final Configuration configuration;
    private final File file;
    private final LinkerStart start;
    private final long startedAtMillis = System.currentTimeMillis();

    StartedAgent(Configuration configuration, File file, LinkerStart start) {
        this.configuration = configuration;
        this.file = file;
        this.start = start;
    }

    @Override
    public Status status() {
        Counters.Snapshot none = new Counters().snapshot();
        Map<String, Counters.Snapshot> statistics = start.statistics();
        List<CacheStatus> caches = new ArrayList<>();
        for (String name : cacheNames()) {
            caches.add(new CacheStatus(
                    name, configuration.enabled(), 0, Contents.NOTHING, 0, statistics.getOrDefault(name, none), null));
        }
        return new Status(
                Version.current(),
                file.getAbsolutePath(),
                configuration.enabled(),
                Instant.ofEpochMilli(startedAtMillis),
                null,
                List.of(),
                caches,
                List.of());
    }

    @Override
    public List<String> cacheNames() {
        TreeSet<String> names = new TreeSet<>(configuration.caches().keySet());
        for (MethodRule rule : configuration.methods()) {
            if (rule.mode() == Mode.CACHE) {
                names.add(rule.cache().name());
            }
        }
        return List.copyOf(names);
    }

    @Override
    public void setEnabled(boolean enabled) {
        throw new UnsupportedOperationException(UNCHANGING);
    }

    @Override
    public boolean setEnabled(String cache, boolean enabled) {
        throw new UnsupportedOperationException(UNCHANGING);
    }

    @Override
    public boolean clear(String cache) {
        throw new UnsupportedOperationException(UNCHANGING);
    }

    @Override
    public void clearAll() {
        throw new UnsupportedOperationException(UNCHANGING);
    }

    @Override
    public long evict(String cache, List<String> keyParts) {
        throw new UnsupportedOperationException(UNCHANGING);
    }

    @Override
    public List<String> reload() {
        throw new UnsupportedOperationException(UNCHANGING);
    }
}
