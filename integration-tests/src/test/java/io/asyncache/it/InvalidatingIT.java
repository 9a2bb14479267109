package io.asyncache.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;

class InvalidatingIT {

    @EveryJdk
    @DisplayName(
            "S22 changes of every shape drop what their rules say, everywhere, and before anyone sees them succeed")
    void changes(Jdk jdk) {
        Outcome outcome = ChildJvm.on(jdk)
                .agent("""
                        caches:
                          users: { maximum-size: 10_000 }
                        methods:
                          - { match: invalidating.Users.by*(..), cache: users }
                          - { match: invalidating.Users.blocking(..), cache: users, blocking: true }
                          - { match: invalidating.Users.anything(..), cache: users, blocking: true }
                          - { match: invalidating.Users*.statically(..), cache: users, blocking: true }
                          - { match: invalidating.Users.keyed(..), cache: users, key: user.id }
                          - match: invalidating.Users.varying(..)
                            cache: users
                            blocking: true
                            vary: invalidating.Users.tenant()
                          - { match: invalidating.Users.pair(..), cache: users, blocking: true }
                          - { match: invalidating.Users.listed(), cache: {}, blocking: true }
                          - { match: invalidating.Users.saveCached(int), blocking: true }
                        invalidations:
                          - { match: invalidating.Users.save(invalidating.Users$User), caches: users, key: user.id }
                          - { match: invalidating.Users.saveStatically(long), caches: users, key: id }
                          - { match: invalidating.Users.saveNumber(int), caches: users, key: id }
                          - { match: invalidating.Users.hidden(int), caches: users, key: id }
                          - { match: invalidating.Users.saveCached(int), caches: users, key: id }
                          - { match: invalidating.Users.saveOrThrow(..), caches: users, key: id }
                          - { match: invalidating.Users.saveLater(..), caches: users, key: id }
                          - { match: invalidating.Users.saveInStage(..), caches: users, key: id }
                          - { match: invalidating.Users.saveSomehow(..), caches: users, key: a0 }
                          - { match: invalidating.Users.saveInFuture(..), caches: users, key: id }
                          - { match: invalidating.Users.create(..), caches: users, key: user.id }
                          - { match: invalidating.Users.saveAll(), caches: [users, invalidating.Users.listed()] }
                          - { match: invalidating.Users.saveText(String), caches: [users], key: id }
                          - { match: invalidating.Users.saveAndRead(..), caches: users, key: id, after: call }
                          - { match: invalidating.Users$Guest.save(long), caches: users, key: id }
                        """)
                .classPath(TestApp.named("invalidating").classes())
                .main("invalidating.Main")
                .run();

        assertThat(outcome.status()).as(outcome.stderr()).isZero();
        assertThat(outcome.lines())
                .as(outcome.stderr())
                .containsExactly(
                        "nothing=0 of 16",
                        "save=all",
                        "of another=0 of 16",
                        "variants=true",
                        "static=all",
                        "primitive=all",
                        "private=all",
                        "cached, miss=all",
                        "cached, hit=all",
                        "answers of a cached change=true",
                        "same exception=true",
                        "throws=0 of 16",
                        "same failure=true",
                        "fails=0 of 16",
                        "fails at once=0 of 16",
                        "cancelled below=true",
                        "is cancelled=0 of 16",
                        "completed below=by the caller",
                        "is completed by its caller=all",
                        "future, complete=all",
                        "future, before it completes=0 of 16",
                        "future=all",
                        "stage=all",
                        "future of a method that doesn't say so, before=0 of 16",
                        "own=true",
                        "future of a method that doesn't say so=all",
                        "own=true",
                        "java.util.concurrent.Future=all",
                        "looks=800, stale 0",
                        "read within a change=true",
                        "after call, throws=all",
                        "everything=all, others too",
                        "two parts, by one=false, list false",
                        "two caches=truetrue",
                        "key fails=all, others too",
                        "key fails again=all, others too",
                        "key of another type=0 of 16",
                        "number given by the change=true",
                        "its own load=true",
                        "under way=-1-1-2-2",
                        "under way, everything=-3true",
                        "cancelled after a change=true",
                        "then=true",
                        "blocking, under way=truetruetrue",
                        "dropped there=true, here true",
                        "dropped from there=true, there true");
        assertThat(outcome.agentLines().stream().skip(1))
                .containsExactly(
                        "[asyncache] WARN invalidating.Users.saveInFuture(int, java.util.concurrent.Future) returns a"
                                + " java.util.concurrent.Future, of which can't be known when it completes: its rule's"
                                + " entries are dropped when the method returns",
                        "[asyncache] WARN a call of invalidating.Users.save(invalidating.Users$User) dropped everything"
                                + " in its rule's caches, since the key [user.id] could not be computed:"
                                + " io.asyncache.expression.NullInPathException: 'user' is null in 'user.id'");
        assertThat(outcome.otherErrorLines()).isEmpty();
    }
}
