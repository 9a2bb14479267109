package io.asyncache.flight;

/**
 * A kept failure (S8). As the answer to a call it is passed on as it was met: thrown if the body threw, else in a future.
 *
 * @param failure the very same exception
 * @param thrown whether the body threw instead of returning a future
 */
public record FailedLoad(Throwable failure, boolean thrown) {}
