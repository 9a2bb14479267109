package io.asyncache.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;

/** The live table has a terminal, and gives it back as it was, however it ends. */
class TopOnTerminalIT {
    private static final String FETCH = """
            methods:
              - match: operated.Main.fetch(String)
                cache: { maximum-size: 10 }
            """;
    private static final String CTRL_C = "\u0003";
    private static final int TERMINATED = 128 + 15;

    @EveryJdk
    @DisplayName("q and Ctrl-C leave it with success, a signal with its own status; the terminal is as before")
    void terminal(Jdk jdk) {
        assumeTrue(Terminal.isThere(), "script of util-linux");
        RunningJvm application = ChildJvm.on(jdk)
                .agent(FETCH)
                .classPath(TestApp.named("operated").classes())
                .main("operated.Main")
                .start();
        application.say("fetch you\nfetch you\n");
        application.awaitStdout(text -> text.endsWith("you=1\nafter fetch you=1\n"));

        leaves(jdk, application, 0, top -> top.script().say("q"));
        leaves(jdk, application, 0, top -> top.script().say(CTRL_C));
        leaves(jdk, application, TERMINATED, top -> top.command().destroy());
        application.end();
    }

    private static void leaves(Jdk jdk, RunningJvm application, int status, Consumer<Terminal> by) {
        Terminal top = Terminal.top(jdk, application);
        top.script().awaitStdout(text -> text.contains("HIT RATE"));
        by.accept(top);
        top.script().awaitStdout(text -> !top.read("after").isEmpty());
        top.script().end();

        assertThat(top.read("status")).isEqualTo(status + "\n");
        assertThat(top.modes()).containsExactly("1049h", "25l", "25h", "1049l");
        assertThat(top.script().stdout()).contains(".fetch(String)", "EVICTED/s");
        assertThat(top.afterwards()).isBlank();
        assertThat(top.read("after")).contains("columns 100").isEqualTo(top.read("before"));
        assertThat(top.left()).isEmpty();
    }
}
