package io.asyncache.demo;

import com.acme.profiles.Step;
import java.util.List;

/** How many requests a step must cost without and with asyncache, and the rule behind it. */
record Promise(Step step, int without, int with, String rule) {
    static final List<Promise> ALL = List.of(
            new Promise(Step.FIRST_CALL, 1, 1, "loaded"),
            new Promise(Step.SECOND_CALL, 1, 0, "a hit costs none"),
            new Promise(Step.ANOTHER_ID, 1, 1, "each id has its own entry"),
            new Promise(Step.CROWD, 200, 1, "one load for all of them"),
            new Promise(Step.ONE_CANCELS, 2, 1, "the other has its answer"),
            new Promise(Step.SERVER_FAILS_ONCE, 2, 2, "a failure is never kept"),
            new Promise(Step.LATER, 1, 1, "expired, so loaded anew"));
}
