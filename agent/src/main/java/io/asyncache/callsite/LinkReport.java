package io.asyncache.callsite;

/** Who is told what became of woven methods when they were linked. */
public interface LinkReport {

    /** A method could not be linked, and runs uncached. */
    void linkFailed(String method, Throwable cause);

    /** A method failed too often inside asyncache and was switched off. */
    void gaveUp(String method);
}
