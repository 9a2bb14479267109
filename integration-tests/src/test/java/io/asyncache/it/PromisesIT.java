package io.asyncache.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;

class PromisesIT {

    @EveryJdk
    @DisplayName("S1 S2 S3 S11 hits are complete and new objects, one load serves all, the body keeps thread and stack")
    void hits(Jdk jdk) {
        assertThat(Promises.show(jdk, "Hits").lines())
                .containsExactly(
                        "pending=falsefalse",
                        "runs while under way=1",
                        "values=valuevalue",
                        "hit is complete=truetrue",
                        "new object=true",
                        "runs=1",
                        "null=nullnull runs 1",
                        "many=200 runs 1",
                        "body on=main below threadOfBody");
    }

    @EveryJdk
    @DisplayName("S3 the very first calls of a method, from 32 threads at once, are one load")
    void firstCalls(Jdk jdk) {
        assertThat(Promises.show(jdk, "FirstCalls").lines()).containsExactly("runs=1");
    }

    @EveryJdk
    @DisplayName(
            "S4 S5 what one caller does to its future is its own affair; only when all cancel is the body cancelled")
    void independence(Jdk jdk) {
        List<String> lines = Promises.show(jdk, "Independence").lines();

        assertThat(lines.subList(0, 14)).allMatch(line -> line.endsWith("=true good good runs 1"));
        assertThat(lines.subList(14, lines.size()))
                .containsExactly(
                        "obtrude a hit=good runs 1",
                        "all cancel=falsetrue next runs 1",
                        "only cancelling leaves=true",
                        "kept=kept runs 1");
    }

    @EveryJdk
    @DisplayName(
            "S6 continuations that wait for other callers' futures finish on one thread and on a common pool of one")
    void continuations(Jdk jdk) {
        assertThat(Promises.show(jdk, "Continuations", "-XX:ActiveProcessorCount=2")
                        .lines())
                .containsExactly(
                        "single thread=finished, runs 1",
                        "single thread, many=finished, runs 1",
                        "common pool=finished, runs 1",
                        "common pool, many=finished, runs 1",
                        "blocked neighbour=value!",
                        "leader's continuation on=single");
    }

    @EveryJdk
    @DisplayName("S7 S8 S9 every failure is seen as uncached, by the caller that ran the load and by those that joined")
    void failures(Jdk jdk) {
        List<String> lines = Promises.show(jdk, "Failures").lines();

        assertThat(lines.subList(0, lines.size() - 4)).hasSize(48).allMatch(line -> line.endsWith("=same"));
        assertThat(lines.subList(lines.size() - 4, lines.size()))
                .containsExactly(
                        "failures are not kept=2",
                        "body throws, leader=thrown, same object true",
                        "body throws, joined=same object true",
                        "after a body that throws=next");
    }

    @EveryJdk
    @DisplayName("S10 S12 recursion, lost loads and bodies that return null leave no call hanging")
    void lostLoads(Jdk jdk) {
        assertThat(Promises.impatient(jdk, "LostLoads").lines())
                .containsExactly(
                        "same thread=outer inner, runs 2",
                        "other thread=outer inner, runs 2",
                        "joined a lost load=fresh",
                        "came later=fresh, the lost one is done false",
                        "other keys=widedeep, runs 111",
                        "returns null, then a value, leader=null",
                        "returns null, then a value, joined=second run on asyncache",
                        "returns null, always, leader=null",
                        "returns null, always, joined=NullPointerException, has a message true");
    }

    @EveryJdk
    @DisplayName(
            "S13 S16 S25 arguments without a usable hash code, and futures of strange types, only cost the caching")
    void unreliable(Jdk jdk) {
        assertThat(Promises.show(jdk, "Unreliable").lines())
                .containsExactly(
                        "hash code throws=valuevalue",
                        "runs uncached=2",
                        "equals throws=valuevalue",
                        "others=valuevalue",
                        "runs cached=1",
                        "null argument=valuevalue",
                        "runs of null=1",
                        "own future type=class java.util.concurrent.CompletableFuture"
                                + "class java.util.concurrent.CompletableFuture",
                        "stubborn future=valuevalue",
                        "stage=ss1");
    }

    @EveryJdk
    @DisplayName("S17 200,000 short-lived receivers leave nothing behind in a heap of 64 MiB")
    void receivers(Jdk jdk) {
        assertThat(Promises.inSmallHeap(jdk, "Bounds", "receivers").lines())
                .containsExactly("receivers=200000", "collected=true");
    }

    @EveryJdk
    @DisplayName("S17 class loaders are collected with all that was cached for them")
    void loaders(Jdk jdk) {
        assertThat(Promises.inSmallHeap(jdk, "Loaders").lines()).containsExactly("collected=true");
    }

    @EveryJdk
    @DisplayName("S27 50,000 futures that never complete fit into a heap of 64 MiB, and the next calls are cached")
    void neverComplete(Jdk jdk) {
        assertThat(Promises.inSmallHeap(jdk, "Bounds", "futures").lines())
                .containsExactly("never complete=50000", "others=" + "a".repeat(40));
    }

    @EveryJdk
    @DisplayName("S27 callers that come and go at loads that never complete fit into a heap of 64 MiB")
    void comeAndGo(Jdk jdk) {
        assertThat(Promises.inSmallHeap(jdk, "Bounds", "joined").lines())
                .containsExactly("joined=finished", "others=" + "a".repeat(40));
    }

    @EveryJdk
    @DisplayName("S19 S27 300,000 keys that don't repeat fit into a heap of 64 MiB")
    void keys(Jdk jdk) {
        assertThat(Promises.inSmallHeap(jdk, "Bounds", "keys").lines()).containsExactly("keys=300000");
    }
}
