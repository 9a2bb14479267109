package io.asyncache.demo.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OperatorTest {

    @Test
    @DisplayName("a screen says nothing of the machine that it was made on, nor of the hour")
    void neutral() {
        Operator operator =
                new Operator(Path.of("/home/me/agent/asyncache-agent.jar"), Path.of("/home/me/demo"), 98_765);

        assertThat(operator.neutral("""
                $ java -jar /home/me/agent/asyncache-agent.jar status 98765
                asyncache 1.2.3, since 2031-07-08T09:10:11.123456Z
                file: /home/me/demo/asyncache.yaml, last taken 2031-07-08T09:10:12Z
                """)).isEqualTo("""
                $ java -jar asyncache-agent.jar status 4711
                asyncache 1.2.3, since 2026-01-01T09:00:00Z
                file: /etc/app/asyncache.yaml, last taken 2026-01-01T09:00:00Z
                """);
    }
}
