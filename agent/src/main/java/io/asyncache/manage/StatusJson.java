package io.asyncache.manage;

import io.asyncache.stats.Counters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A status as JSON, and back. What is missing is nothing or none: agent and command line may be of different versions.
 */
public final class StatusJson {

    private static final double NANOS = 1e6;

    private StatusJson() {}

    /** Returns what is written as an object. */
    public static Map<String, @Nullable Object> write(Status status) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("version", status.version());
        object.put("configuration", status.configuration());
        object.put("enabled", status.enabled());
        object.put("startedAt", text(status.startedAt()));
        object.put("lastReload", text(status.lastReload()));
        object.put("problems", status.problems());
        object.put("caches", status.caches().stream().map(StatusJson::cache).toList());
        object.put("rules", status.rules());
        return object;
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static Map<String, @Nullable Object> cache(CacheStatus cache) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("name", cache.name());
        for (Figure<CacheStatus> figure : Figures.CACHE) {
            object.put(figure.name(), figure.of(cache));
        }
        object.put("wouldHave", cache.wouldHave());
        return object;
    }

    /** Returns the status that an object was written from, as far as it tells. */
    public static Status read(Object json) {
        Fields fields = Fields.of(json);
        return new Status(
                fields.text("version"),
                fields.text("configuration"),
                fields.truth("enabled"),
                instant(fields.text("startedAt"), Instant.EPOCH),
                fields.isMissing("lastReload") ? null : instant(fields.text("lastReload"), Instant.EPOCH),
                fields.texts("problems"),
                fields.list("caches", StatusJson::readCache),
                fields.list("rules", StatusJson::readRule));
    }

    private static Instant instant(String text, Instant otherwise) {
        return text.isEmpty() ? otherwise : Instant.parse(text);
    }

    private static CacheStatus readCache(Fields fields) {
        return new CacheStatus(
                fields.text("name"),
                fields.truth("enabled"),
                (int) fields.whole("methods"),
                new Contents(fields.whole("size"), fields.whole("weight"), fields.whole("maximum")),
                (int) fields.whole("loadsInFlight"),
                readCounts(fields),
                fields.isMissing("wouldHave") ? null : readObserved(fields.object("wouldHave")));
    }

    /** The causes of evictions and the sum of load times are not written; their sums and means are. */
    private static Counters.Snapshot readCounts(Fields fields) {
        long loads = fields.whole("loads");
        long evictions = fields.whole("evictions");
        return new Counters.Snapshot(
                fields.whole("hits"),
                fields.whole("misses"),
                fields.whole("coalesced"),
                loads,
                fields.whole("loadFailures"),
                Math.round(fields.number("meanLoadMillis") * loads * NANOS),
                evictions,
                fields.whole("bypassed"),
                fields.whole("keyFailures"),
                fields.whole("faults"),
                fields.whole("refreshes"),
                fields.whole("staleAnswers"),
                fields.whole("expressionFailures"),
                new Counters.Removed(
                        evictions, 0, fields.whole("expired"), 0, fields.whole("dropped"), fields.whole("collected")));
    }

    private static Observed readObserved(Fields fields) {
        return new Observed(
                fields.whole("calls"),
                fields.whole("distinctKeys"),
                fields.whole("hits"),
                fields.whole("coalesced"),
                fields.number("hitRate"),
                fields.number("savedMillis"));
    }

    private static RuleStatus readRule(Fields fields) {
        return new RuleStatus(
                fields.text("position"),
                fields.text("selector"),
                fields.text("kind").equals(RuleStatus.Kind.INVALIDATION.word())
                        ? RuleStatus.Kind.INVALIDATION
                        : RuleStatus.Kind.METHOD,
                fields.text("mode"),
                fields.texts("caches"),
                (int) fields.whole("matchedMethods"),
                fields.texts("methods"),
                fields.isMissing("why") ? null : fields.text("why"));
    }

    /** An object's fields. */
    private record Fields(Map<?, ?> map) {

        static Fields of(@Nullable Object json) {
            return new Fields(json instanceof Map<?, ?> map ? map : Map.of());
        }

        boolean isMissing(String name) {
            return map.get(name) == null;
        }

        Fields object(String name) {
            return of(map.get(name));
        }

        String text(String name) {
            return map.get(name) instanceof String text ? text : "";
        }

        boolean truth(String name) {
            return map.get(name) instanceof Boolean truth && truth;
        }

        long whole(String name) {
            return map.get(name) instanceof Number number ? number.longValue() : 0;
        }

        double number(String name) {
            return map.get(name) instanceof Number number ? number.doubleValue() : 0;
        }

        List<String> texts(String name) {
            List<String> texts = new ArrayList<>();
            for (Object each : values(name)) {
                texts.add(String.valueOf(each));
            }
            return texts;
        }

        <T> List<T> list(String name, Function<Fields, T> read) {
            List<T> list = new ArrayList<>();
            for (Object each : values(name)) {
                list.add(read.apply(of(each)));
            }
            return list;
        }

        private List<?> values(String name) {
            return map.get(name) instanceof List<?> list ? list : List.of();
        }
    }
}
