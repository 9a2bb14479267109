package io.asyncache.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;

class SupertypesIT {

    @EveryJdk
    @DisplayName("S28 methods selected by supertype or annotation are looked up once a call, behind whatever bridges")
    void supertypes(Jdk jdk) {
        Outcome outcome = ChildJvm.on(jdk)
                .agent("""
                        methods:
                          - { match: supertypes.Types$Repository+.*(..), blocking: true, cache: { maximum-size: 100 } }
                          - { match: supertypes.Types$Base+.*(..), blocking: true, cache: { maximum-size: 100 } }
                          - match: "@supertypes.Types$Slow supertypes..*.*(..)"
                            cache: { maximum-size: 100 }
                            blocking: true
                        """)
                .classPath(TestApp.named("supertypes").classes())
                .main("supertypes.Main")
                .run();

        assertThat(outcome.lines())
                .as(outcome.stderr())
                .containsExactly(
                        "through a bridge=text 1, text 1, runs 1",
                        "the method behind it=text 1, text 1, runs 0",
                        "future through a bridge=loaded 1, loaded 1, runs 1",
                        "the future's method behind it=loaded 1, loaded 1, runs 0",
                        "default method=described 1, described 1, runs 1",
                        "default method that calls=text 2, text 2, runs 2",
                        "below=3, 3, runs 1",
                        "future below=3, 3, runs 1",
                        "of a superclass through a bridge=read r, read r, runs 1",
                        "override=derived of base 1, derived of base 1, runs 2",
                        "override, direct=derived of base 1, derived of base 1, runs 0",
                        "override of a future=derived of base 1, derived of base 1, runs 2",
                        "inherited=inherited 1, inherited 1, runs 1",
                        "annotated=slow 1, slow 1, runs 1",
                        "annotated future=slow 1, slow 1, runs 1",
                        "not annotated=fast 1, fast 1, runs 2",
                        "of an annotated class=any 1, any 1, runs 1",
                        "future of an annotated class=any 1, any 1, runs 1");
        assertThat(outcome.agentLines()).hasSize(1);
        assertThat(outcome.otherErrorLines()).isEmpty();
        assertThat(outcome.status()).isZero();
    }
}
