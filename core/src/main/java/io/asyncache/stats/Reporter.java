package io.asyncache.stats;

import java.util.List;

/** What the engine tells whoever operates it. It must return soon and may be called from any thread. */
public interface Reporter {

    /** Tells nobody. */
    Reporter SILENT = new Reporter() {
        @Override
        public void keyFailed(String method, Throwable cause) {}

        @Override
        public void expressionFailed(String method, Throwable cause) {}

        @Override
        public void noEquality(String method, String part, Class<?> type) {}

        @Override
        public void neverRepeats(String method, List<String> parts, int misses) {}

        @Override
        public void invalidationKeyFailed(String method, String key, Throwable cause) {}

        @Override
        public void invalidationFitsNothing(String method, String key) {}

        @Override
        public void fault(String method, Throwable cause) {}
    };

    /** A key of the method could not be computed or compared, and the call ran uncached. */
    void keyFailed(String method, Throwable cause);

    /** The weight of a result, its lifetime or whether to keep it could not be computed, and it was not kept. */
    void expressionFailed(String method, Throwable cause);

    /**
     * The type of a key's part has no {@code equals} and {@code hashCode} of its own: such keys never match again.
     *
     * @param part a parameter, or an expression
     */
    void noEquality(String method, String part, Class<?> type);

    /**
     * No call of the method has found what another one left, in so many misses.
     *
     * @param parts the parts of the key that were different nearly every time
     */
    void neverRepeats(String method, List<String> parts, int misses);

    /** The key that a call makes wrong could not be computed, and everything in the rule's caches was dropped. */
    void invalidationKeyFailed(String method, String key, Throwable cause);

    /** The key that a call makes wrong is unlike those of all methods of the rule's caches. */
    void invalidationFitsNothing(String method, String key);

    /** Something went wrong inside asyncache; the call ran uncached. */
    void fault(String method, Throwable cause);
}
