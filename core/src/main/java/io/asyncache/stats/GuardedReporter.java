package io.asyncache.stats;

/** Keeps what goes wrong with telling from the call that is told about. */
public record GuardedReporter(Reporter reporter) implements Reporter {

    @Override
    public void keyFailed(String method, Throwable cause) {
        try {
            reporter.keyFailed(method, cause);
        } catch (Throwable untold) {
            // The counters have it; there is nobody else to tell.
        }
    }

    @Override
    public void expressionFailed(String method, Throwable cause) {
        try {
            reporter.expressionFailed(method, cause);
        } catch (Throwable untold) {
            // The counters have it; there is nobody else to tell.
        }
    }

    @Override
    public void noEquality(String method, int parameter, Class<?> type) {
        try {
            reporter.noEquality(method, parameter, type);
        } catch (Throwable untold) {
            // Advice only.
        }
    }

    @Override
    public void fault(String method, Throwable cause) {
        try {
            reporter.fault(method, cause);
        } catch (Throwable untold) {
            // The counters have it; there is nobody else to tell.
        }
    }
}
