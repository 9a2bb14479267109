package io.asyncache.stats;

import java.util.List;

/** Keeps what goes wrong with telling from the call that is told about. */
public record GuardedReporter(Reporter reporter) implements Reporter {

    @Override
    public void keyFailed(String method, Throwable cause) {
        guard(() -> reporter.keyFailed(method, cause));
    }

    @Override
    public void expressionFailed(String method, Throwable cause) {
        guard(() -> reporter.expressionFailed(method, cause));
    }

    @Override
    public void noEquality(String method, String part, Class<?> type) {
        guard(() -> reporter.noEquality(method, part, type));
    }

    @Override
    public void neverRepeats(String method, List<String> parts, int misses) {
        guard(() -> reporter.neverRepeats(method, parts, misses));
    }

    @Override
    public void invalidationKeyFailed(String method, String key, Throwable cause) {
        guard(() -> reporter.invalidationKeyFailed(method, key, cause));
    }

    @Override
    public void invalidationFitsNothing(String method, String key) {
        guard(() -> reporter.invalidationFitsNothing(method, key));
    }

    @Override
    public void fault(String method, Throwable cause) {
        guard(() -> reporter.fault(method, cause));
    }

    private static void guard(Runnable telling) {
        try {
            telling.run();
        } catch (Throwable untold) {
            // The counters have it; there is nobody else to tell.
        }
    }
}
