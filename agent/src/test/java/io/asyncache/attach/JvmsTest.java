package io.asyncache.attach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JvmsTest {

    private static final List<Jvm> ALL = List.of(
            new Jvm(11, "com.acme.shop.Main --port 80"),
            new Jvm(12, "/opt/acme/shop-1.0.jar"),
            new Jvm(13, "/opt/acme/stock.jar --of com.acme.shop.Main"));

    @ParameterizedTest
    @CsvSource({"11, 11", "12, 12", "stock, 13", "shop.Main, 11", "shop-1, 12", "stock.jar, 13"})
    void findsOne(String said, long pid) throws Unreachable {
        assertThat(Jvms.chosen(said, ALL).pid()).isEqualTo(pid);
    }

    @Test
    @DisplayName("a PID that is in no list may be one all the same")
    void unlisted() throws Unreachable {
        assertThat(Jvms.chosen("4711", ALL)).isEqualTo(new Jvm(4711, ""));
    }

    @Test
    @DisplayName("a directory or an argument is no name")
    void otherParts() {
        assertThatExceptionOfType(Unreachable.class)
                .isThrownBy(() -> Jvms.chosen("opt", ALL))
                .withMessageStartingWith("no JVM of yours has 'opt' in its main class's or jar's name:")
                .withMessageContaining("  12 /opt/acme/shop-1.0.jar");
        assertThatExceptionOfType(Unreachable.class).isThrownBy(() -> Jvms.chosen("port", ALL));
    }

    @Test
    void severalAndNone() {
        assertThatExceptionOfType(Unreachable.class)
                .isThrownBy(() -> Jvms.chosen("shop", ALL))
                .withMessageStartingWith("2 JVMs have 'shop' in their names; name one by its PID:")
                .withMessageContaining("  11 com.acme.shop.Main")
                .withMessageNotContainingAny("stock");
        assertThatExceptionOfType(Unreachable.class)
                .isThrownBy(() -> Jvms.chosen("shop", List.of()))
                .withMessageEndingWith("; there is none that can be seen (another user's can't)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            com.acme.Main --a x.jar      | com.acme.Main
            /a b/app.jar --x             | app.jar
            /a b/app.jar                 | app.jar
            app.jar                      | app.jar
            app/com.acme.Main            | com.acme.Main
            """)
    void names(String commandLine, String name) {
        assertThat(new Jvm(1, commandLine).name()).isEqualTo(name);
    }
}
