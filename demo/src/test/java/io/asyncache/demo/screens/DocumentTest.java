package io.asyncache.demo.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DocumentTest {

    private static final Document DOCUMENT = new Document("""
            before
            <!-- screen: top -->
            <!-- /screen -->
            between
            <!-- screen: status -->
            ```
            of old
            ```
            <!-- /screen -->
            after
            """);

    @Test
    @DisplayName("a screen takes the place of what was there, and nothing else changes")
    void screens() {
        assertThat(DOCUMENT.with("status", "new\n").with("top", "first\n").text())
                .isEqualTo("""
                before
                <!-- screen: top -->
                ```
                first
                ```
                <!-- /screen -->
                between
                <!-- screen: status -->
                ```
                new
                ```
                <!-- /screen -->
                after
                """);
    }

    @Test
    void withoutAPlace() {
        assertThatThrownBy(() -> DOCUMENT.with("attach", "")).hasMessageContaining("<!-- screen: attach -->");
        assertThatThrownBy(() -> new Document("<!-- screen: top -->\n").with("top", ""))
                .hasMessageContaining("has no end");
    }
}
