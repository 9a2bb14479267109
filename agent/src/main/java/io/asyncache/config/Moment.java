package io.asyncache.config;

/** When a call makes cached values wrong. */
public enum Moment {
    /** After it ended normally; for an asynchronous method, after its future completed with a value. */
    SUCCESS,
    /** At the call, and again after it ended, however it ended. */
    CALL
}
