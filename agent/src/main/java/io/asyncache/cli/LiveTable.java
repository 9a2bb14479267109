package io.asyncache.cli;

import io.asyncache.manage.CacheStatus;
import io.asyncache.manage.Observed;
import io.asyncache.manage.Status;
import io.asyncache.stats.Counters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What caches have done between two looks, the one that saved most time first. */
final class LiveTable {

    private static final List<String> HEADING = List.of(
            "CACHE", "HIT RATE", "CALLS/s", "SAVED/s", "MEAN LOAD", "IN FLIGHT", "COALESCED/s", "SIZE", "EVICTED/s");

    /** Lines that are no caches: what it is, an empty one, the heading. */
    private static final int LINES_AROUND = 3;

    private LiveTable() {}

    /** What everything was like at one moment. */
    record Sample(Instant at, Status status) {}

    /**
     * Returns the lines of the table.
     *
     * @param before what to compare with; null to show what happened since the agent's start
     * @param width characters in a line at most
     * @param height lines at most
     */
    static List<String> lines(@Nullable Sample before, Sample now, int width, int height) {
        double seconds = seconds(before, now);
        List<Row> rows = new ArrayList<>();
        for (CacheStatus cache : now.status().caches()) {
            CacheStatus was = before == null ? null : before.status().cache(cache.name());
            if (!cache.isOnlyObserved()) {
                rows.add(Row.of(was, cache, seconds));
            }
            Observed would = cache.wouldHave();
            if (would != null) {
                rows.add(Row.of(cache.name(), was == null ? null : was.wouldHave(), would, seconds));
            }
        }
        rows.sort(Comparator.comparingDouble(Row::saved).reversed());
        int shown = rows.size() + LINES_AROUND <= height ? rows.size() : Math.max(0, height - LINES_AROUND - 1);
        TextTable table = new TextTable(HEADING);
        rows.subList(0, shown).forEach(row -> table.add(row.cells()));
        List<String> lines = new ArrayList<>();
        lines.add(cut(title(now), width));
        lines.add("");
        lines.addAll(table.lines(width));
        if (shown < rows.size()) {
            lines.add(cut("and " + (rows.size() - shown) + " more", width));
        }
        return lines.subList(0, Math.min(lines.size(), height));
    }

    private static double seconds(@Nullable Sample before, Sample now) {
        Instant from = before == null ? now.status().startedAt() : before.at();
        return Math.max(0.001, (now.at().toEpochMilli() - from.toEpochMilli()) / 1e3);
    }

    private static String title(Sample now) {
        Status status = now.status();
        int unmatched = status.unmatched().size();
        return "asyncache " + status.version() + (status.enabled() ? "" : ", switched off")
                + (status.problems().isEmpty() ? "" : ", the file is faulty")
                + (unmatched == 0 ? "" : ", " + Words.count(unmatched, "rule") + " without a match");
    }

    private static String cut(String line, int width) {
        return line.length() <= width ? line : line.substring(0, Math.max(0, width));
    }

    /** One line of the table. */
    private record Row(double saved, List<String> cells) {

        static Row of(@Nullable CacheStatus was, CacheStatus cache, double seconds) {
            Counters.Snapshot zero = new Counters().snapshot();
            Counters.Snapshot from = was == null ? zero : was.counts();
            Counters.Snapshot to = cache.counts();
            long hits = since(from.hits(), to.hits());
            long coalesced = since(from.coalesced(), to.coalesced());
            long calls = hits + coalesced + since(from.misses(), to.misses());
            long loads = since(from.loads(), to.loads());
            // Without a load meanwhile it is not known how long one takes now; the mean of all is the best guess.
            double load = loads == 0 ? cache.meanLoadMillis() : since(from.loadNanos(), to.loadNanos()) / 1e6 / loads;
            double saved = (hits + coalesced) * load / seconds;
            return new Row(
                    saved,
                    List.of(
                            cache.name() + (cache.enabled() ? "" : " (off)"),
                            rate(hits, calls),
                            Numbers.count(calls / seconds),
                            Numbers.millis(saved),
                            Numbers.millis(load),
                            Numbers.count(cache.loadsInFlight()),
                            Numbers.count(coalesced / seconds),
                            Numbers.count(cache.contents().size()),
                            Numbers.count(since(from.evictions(), to.evictions()) / seconds)));
        }

        /** A row of what an observed cache would have done. */
        static Row of(String name, @Nullable Observed was, Observed would, double seconds) {
            Observed from = was == null ? new Observed(0, 0, 0, 0, 0, 0) : was;
            long hits = since(from.hits(), would.hits());
            long calls = since(from.calls(), would.calls());
            double saved = Math.max(0, would.savedMillis() - from.savedMillis()) / seconds;
            return new Row(
                    saved,
                    List.of(
                            name + " (would have)",
                            rate(hits, calls),
                            Numbers.count(calls / seconds),
                            Numbers.millis(saved),
                            "",
                            "",
                            Numbers.count(since(from.coalesced(), would.coalesced()) / seconds),
                            Numbers.count(would.distinctKeys()),
                            ""));
        }

        /** Never below nothing: an agent's counts may begin anew. */
        private static long since(long from, long to) {
            return Math.max(0, to - from);
        }

        private static String rate(long hits, long calls) {
            return calls == 0 ? "-" : Numbers.percent((double) hits / calls);
        }
    }
}
