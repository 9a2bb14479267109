package io.asyncache.flight;

import org.jspecify.annotations.Nullable;

/** What a woven method holds while its body runs, and tells how the body ended. */
public interface Token {

    /**
     * The body has returned.
     *
     * @param returned what it returned; null for a {@code void} method
     * @return what the caller gets; only methods whose declared type is a future take it
     */
    @Nullable
    Object returned(@Nullable Object returned);

    /**
     * The body has thrown.
     *
     * @return what the caller gets instead, in the form in which an answer is handed out; null to throw on
     */
    @Nullable
    Object threw(Throwable failure);

    /** Something went wrong in asyncache itself; told, and kept from the application. */
    void failed(Throwable fault);
}
