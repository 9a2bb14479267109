package io.asyncache.stats;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what it was told. */
public final class RecordingReporter implements Reporter {

    public final List<Throwable> keyFailures = new CopyOnWriteArrayList<>();
    public final List<Throwable> expressionFailures = new CopyOnWriteArrayList<>();
    public final List<String> lackingEquality = new CopyOnWriteArrayList<>();
    public final List<String> neverRepeating = new CopyOnWriteArrayList<>();
    public final List<Throwable> invalidationKeyFailures = new CopyOnWriteArrayList<>();
    public final List<String> fittingNothing = new CopyOnWriteArrayList<>();
    public final List<Throwable> faults = new CopyOnWriteArrayList<>();

    @Override
    public void keyFailed(String method, Throwable cause) {
        keyFailures.add(cause);
    }

    @Override
    public void expressionFailed(String method, Throwable cause) {
        expressionFailures.add(cause);
    }

    @Override
    public void noEquality(String method, String part, Class<?> type) {
        lackingEquality.add(method + " " + part + " " + type.getSimpleName());
    }

    @Override
    public void neverRepeats(String method, List<String> parts, int misses) {
        neverRepeating.add(method + " " + parts + " " + misses);
    }

    @Override
    public void invalidationKeyFailed(String method, String key, Throwable cause) {
        invalidationKeyFailures.add(cause);
    }

    @Override
    public void invalidationFitsNothing(String method, String key) {
        fittingNothing.add(method + " " + key);
    }

    @Override
    public void fault(String method, Throwable cause) {
        faults.add(cause);
    }
}
