package io.asyncache.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;

class PlacesIT {

    @EveryJdk
    @DisplayName("S26 a method is woven in a module that is open to nobody")
    void module(Jdk jdk) {
        Outcome cached = ChildJvm.on(jdk)
                .agent("""
                        methods:
                          - match: acme.app.Main.fetch(acme.app.Main$User)
                            cache: { maximum-size: 10 }
                        """)
                .modulePath(TestApp.named("modular").jar(Map.of()))
                .main("acme.app/acme.app.Main")
                .run();

        assertThat(cached.status()).as(cached.stderr()).isZero();
        assertThat(cached.lines()).containsExactly("user 1user 1", "module=module acme.app", "open=false", "runs=1");
    }

    @EveryJdk
    @DisplayName(
            "S26 S14 behind loaders that delegate only java.*, one class name in two loaders has entries of its own")
    void narrowLoaders(Jdk jdk) {
        Outcome cached = ChildJvm.on(jdk)
                .agent("""
                        methods:
                          - match: guest.Quotes.quote(String)
                            cache: { maximum-size: 10 }
                        """)
                .classPath(TestApp.named("loaders").classes())
                .main("loaders.Main")
                .run();

        assertThat(cached.status()).as(cached.stderr()).isZero();
        assertThat(cached.lines())
                .containsExactly(
                        "ACME of first", "ACME of second", "ACME of first", "ACME of second", "first=1", "second=1");
    }

    @EveryJdk
    @DisplayName(
            "a method is found by an ancestor of its type, or by an annotation, whatever the annotation's retention")
    void selected(Jdk jdk) {
        Outcome cached = ChildJvm.on(jdk)
                .agent("""
                        methods:
                          - match: selecting.Main$Repository+.find(..)
                            cache: { maximum-size: 10 }
                          - match: "@selecting.Main$Quiet selecting..*.*(..)"
                            cache: { maximum-size: 10 }
                          - match: "@selecting.Main$Loud selecting..*.*(..)"
                            cache: { maximum-size: 10 }
                        """)
                .classPath(TestApp.named("selecting").classes())
                .main("selecting.Main")
                .run();

        assertThat(cached.status()).as(cached.stderr()).isZero();
        assertThat(cached.lines())
                .containsExactly(
                        "user 1, user 1, runs 1",
                        "unrelated 1, unrelated 1, runs 2",
                        "quiet 1, quiet 1, runs 1",
                        "loud 1, loud 1, runs 1",
                        "bare 1, bare 1, runs 2");
    }
}
