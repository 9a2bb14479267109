package io.asyncache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JdkToolsTest {

    private static final String PROPERTY = "jdk.module.main";
    private final String before = System.getProperty(PROPERTY);

    @AfterEach
    void restore() {
        if (before == null) {
            System.clearProperty(PROPERTY);
        } else {
            System.setProperty(PROPERTY, before);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "jdk.compiler, true",
        "java.base, true",
        "jdk.jcmd, true",
        "com.acme.jdk, false",
        "javax.acme, false",
        "jdkacme, false"
    })
    void areKnownByTheMainModule(String module, boolean expected) {
        System.setProperty(PROPERTY, module);

        assertThat(JdkTools.isOneOfThem()).isEqualTo(expected);
    }

    @Test
    void anApplicationOnTheClassPathIsNone() {
        System.clearProperty(PROPERTY);

        assertThat(JdkTools.isOneOfThem()).isFalse();
    }
}
