package io.asyncache.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;

class ClassShapeIT {

    @EveryJdk
    @DisplayName("S26 reflection, serialVersionUID and stack traces show what they show without the agent")
    void reflection(Jdk jdk) {
        TestApp app = TestApp.named("shape-of-classes");
        Outcome plain =
                ChildJvm.on(jdk).classPath(app.classes()).main("mirror.Main").run();
        Outcome cached = ChildJvm.on(jdk)
                .agent("""
                        methods:
                          - match: java.util.concurrent.CompletableFuture mirror.Subject.*(..)
                            cache: { maximum-size: 10 }
                        """)
                .classPath(app.classes())
                .main("mirror.Main")
                .run();

        assertThat(plain.status()).as(plain.stderr()).isZero();
        assertThat(cached.stdout()).isEqualTo(plain.stdout()).contains("IllegalArgumentException: empty");
        assertThat(cached.otherErrorLines()).isEqualTo(plain.otherErrorLines());
    }
}
