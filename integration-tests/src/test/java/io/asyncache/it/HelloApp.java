package io.asyncache.it;

import static org.assertj.core.api.Assertions.assertThat;

/** The ordinary program of the start-up tests, and what must hold of it whatever is wrong with the configuration. */
final class HelloApp {
    static final String MAIN = "hello.Main";

    static final String FETCH = """
            methods:
              - match: hello.Main$Services.fetch(int)
                cache: { maximum-size: 10, expire-after-write: 60s }
            """;

    static ChildJvm on(Jdk jdk) {
        return ChildJvm.on(jdk).classPath(TestApp.named("hello").classes());
    }

    static Outcome plain(Jdk jdk) {
        return on(jdk).main(MAIN).run();
    }

    /** Runs it with that file and checks that it is the very program that it is without the agent. */
    static Outcome unchanged(Jdk jdk, String yaml) {
        return unchanged(jdk, on(jdk).agent(yaml));
    }

    static Outcome unchanged(Jdk jdk, ChildJvm child) {
        Outcome plain = plain(jdk);
        Outcome outcome = child.main(MAIN).run();
        assertThat(outcome.stdout()).as(outcome.stderr()).isEqualTo(plain.stdout());
        assertThat(outcome.status()).isEqualTo(plain.status());
        assertThat(outcome.otherErrorLines()).isEqualTo(plain.otherErrorLines());
        return outcome;
    }

    /** Checks that its method is cached, and that nothing else of it is changed. */
    static void assertCached(Jdk jdk, Outcome outcome) {
        Outcome plain = plain(jdk);
        assertThat(outcome.stdout())
                .as(outcome.stderr())
                .isEqualTo(plain.stdout().replace("runs=2", "runs=1"));
        assertThat(outcome.status()).isEqualTo(plain.status());
    }

    private HelloApp() {}
}
