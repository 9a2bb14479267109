package io.asyncache.cli;

/** What commands end with. */
final class Status {

    static final int SUCCESS = 0;

    /** A faulty file, a file or JVM that can't be reached, a rule that finds nothing. */
    static final int FINDING = 1;

    static final int WRONG_USAGE = 2;

    private Status() {}
}
