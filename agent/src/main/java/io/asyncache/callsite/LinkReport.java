package io.asyncache.callsite;

/** Who is told what became of woven methods when they were linked. */
public interface LinkReport {

    /** A method could not be linked, and runs uncached. */
    void linkFailed(String method, Throwable cause);

    /**
     * A method can't be cached as its rule says, and runs uncached.
     *
     * @param why a sentence's end, or a whole one
     */
    void leftAlone(String method, String why);

    /**
     * Something about a method will not be as its rule says.
     *
     * @param what the rest of a sentence that begins with the method
     */
    void warn(String method, String what);

    /** A method failed too often inside asyncache and was switched off. */
    void gaveUp(String method);
}
