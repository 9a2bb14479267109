package io.asyncache.cli;

import io.asyncache.manage.CacheStatus;
import io.asyncache.manage.Observed;
import io.asyncache.manage.RuleStatus;
import io.asyncache.manage.Status;
import java.util.ArrayList;
import java.util.List;

/** A status, for people. */
final class StatusText {

    private static final String INDENT = "  ";

    private StatusText() {}

    static List<String> lines(Status status) {
        List<String> lines = new ArrayList<>();
        lines.add("asyncache " + status.version() + (status.enabled() ? "" : ", switched off") + ", since "
                + status.startedAt());
        lines.add("file: " + status.configuration()
                + (status.lastReload() == null ? "" : ", last taken " + status.lastReload()));
        if (!status.problems().isEmpty()) {
            lines.add("The file as it is now is not in force, since it is faulty:");
            status.problems().forEach(problem -> lines.add(INDENT + problem));
        }
        List<CacheStatus> active = status.caches().stream()
                .filter(cache -> !cache.isOnlyObserved())
                .toList();
        if (!active.isEmpty()) {
            lines.add("");
            lines.addAll(caches(active));
        }
        List<String> observed = observed(status.caches());
        if (!observed.isEmpty()) {
            lines.add("");
            lines.addAll(observed);
        }
        rules(status, lines);
        return lines;
    }

    private static List<String> caches(List<CacheStatus> caches) {
        TextTable table = new TextTable(List.of(
                "CACHE",
                "",
                "SIZE",
                "HITS",
                "MISSES",
                "COALESCED",
                "HIT RATE",
                "IN FLIGHT",
                "MEAN LOAD",
                "FAILED",
                "EVICTED",
                "BYPASSED",
                "SAVED"));
        for (CacheStatus cache : caches) {
            table.add(List.of(
                    cache.name(),
                    cache.enabled() ? "" : "off",
                    Numbers.count(cache.contents().size()),
                    Numbers.count(cache.counts().hits()),
                    Numbers.count(cache.counts().misses()),
                    Numbers.count(cache.counts().coalesced()),
                    Numbers.percent(cache.hitRate()),
                    Numbers.count(cache.loadsInFlight()),
                    Numbers.millis(cache.meanLoadMillis()),
                    Numbers.count(cache.counts().loadFailures()),
                    Numbers.count(cache.counts().evictions()),
                    Numbers.count(cache.counts().bypassed()),
                    Numbers.millis(cache.savedMillis())));
        }
        return table.lines();
    }

    private static List<String> observed(List<CacheStatus> caches) {
        TextTable table = new TextTable(
                List.of("OBSERVED, WOULD HAVE", "CALLS", "KEYS", "HITS", "COALESCED", "HIT RATE", "SAVED"));
        boolean any = false;
        for (CacheStatus cache : caches) {
            Observed would = cache.wouldHave();
            if (would != null) {
                any = true;
                table.add(List.of(
                        cache.name(),
                        Numbers.count(would.calls()),
                        Numbers.count(would.distinctKeys()),
                        Numbers.count(would.hits()),
                        Numbers.count(would.coalesced()),
                        Numbers.percent(would.hitRate()),
                        Numbers.millis(would.savedMillis())));
            }
        }
        return any ? table.lines() : List.of();
    }

    private static void rules(Status status, List<String> lines) {
        List<RuleStatus> unmatched = status.unmatched();
        if (status.rules().size() > unmatched.size()) {
            lines.add("");
            lines.add("RULES");
            for (RuleStatus rule : status.rules()) {
                if (rule.matchedMethods() > 0) {
                    lines.add(INDENT + rule.selector() + ", " + rule.kind().word() + ", " + rule.mode() + ": "
                            + String.join(", ", rule.caches()));
                    rule.methods().forEach(method -> lines.add(INDENT + INDENT + method));
                    int more = rule.matchedMethods() - rule.methods().size();
                    if (more > 0) {
                        lines.add(INDENT + INDENT + "and " + more + " more");
                    }
                }
            }
        }
        if (!unmatched.isEmpty()) {
            lines.add("");
            lines.add("RULES WITHOUT A MATCH");
            for (RuleStatus rule : unmatched) {
                lines.add(INDENT + rule.selector() + " (" + rule.position() + ")"
                        + (rule.why() == null ? "" : ": " + rule.why()));
            }
        }
    }
}
