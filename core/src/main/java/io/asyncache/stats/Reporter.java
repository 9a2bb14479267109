package io.asyncache.stats;

/** What the engine tells whoever operates it. It must return soon and may be called from any thread. */
public interface Reporter {

    /** Tells nobody. */
    Reporter SILENT = new Reporter() {
        @Override
        public void keyFailed(String method, Throwable cause) {}

        @Override
        public void expressionFailed(String method, Throwable cause) {}

        @Override
        public void noEquality(String method, int parameter, Class<?> type) {}

        @Override
        public void fault(String method, Throwable cause) {}
    };

    /** A key of the method could not be computed or compared, and the call ran uncached. */
    void keyFailed(String method, Throwable cause);

    /** The weight or the lifetime of a result could not be computed, and the result was not kept. */
    void expressionFailed(String method, Throwable cause);

    /** An argument's type has no {@code equals} and {@code hashCode} of its own: such keys never match again. */
    void noEquality(String method, int parameter, Class<?> type);

    /** Something went wrong inside asyncache; the call ran uncached. */
    void fault(String method, Throwable cause);
}
