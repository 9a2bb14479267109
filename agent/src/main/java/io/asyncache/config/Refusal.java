package io.asyncache.config;

/** Ends the reading of a file that can't be read any further; the reason is among the problems already. */
final class Refusal extends Exception {

    Refusal() {
        super(null, null, false, false);
    }
}
