package io.asyncache.benchmarks.speed;

/** Who is measured in a row by a quick run. */
enum Quickly {
    NOBODY,
    US_AND_THE_PEER,
    ALL;

    boolean measures(Candidate candidate) {
        return this == ALL || this == US_AND_THE_PEER && (candidate.peer() || candidate == Candidate.ASYNCACHE);
    }
}
