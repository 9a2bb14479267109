package io.asyncache.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConfigurationFilesTest {

    private static final String PROPERTY = "asyncache.config";

    @BeforeEach
    void noneIsNamedByTheEnvironment() {
        assumeTrue(System.getenv("ASYNCACHE_CONFIG") == null, "ASYNCACHE_CONFIG is set");
    }

    @AfterEach
    void clear() throws Exception {
        System.clearProperty(PROPERTY);
        Files.deleteIfExists(Path.of(ConfigurationFiles.DEFAULT));
    }

    @Test
    @DisplayName("the agent's argument comes first")
    void argument() {
        System.setProperty(PROPERTY, "property.yaml");

        assertThat(ConfigurationFiles.choose("argument.yaml")).isEqualTo(new File("argument.yaml"));
    }

    @Test
    @DisplayName("then the system property, also where the argument is config= without a file")
    void property() {
        System.setProperty(PROPERTY, "property.yaml");

        assertThat(ConfigurationFiles.choose(null)).isEqualTo(new File("property.yaml"));
        assertThat(ConfigurationFiles.choose("")).isEqualTo(new File("property.yaml"));
    }

    @Test
    @DisplayName("then the file in the working directory, if it is there")
    void workingDirectory() throws Exception {
        assertThat(ConfigurationFiles.choose(null)).isNull();

        Files.createFile(Path.of(ConfigurationFiles.DEFAULT));
        assertThat(ConfigurationFiles.choose(null)).isEqualTo(new File("asyncache.yaml"));
        System.setProperty(PROPERTY, "");
        assertThat(ConfigurationFiles.choose(null)).isEqualTo(new File("asyncache.yaml"));
    }

    @Test
    @DisplayName("a file that was named is taken whether or not it is there, so that people hear of a mistake")
    void namedFilesNeedNotExist() {
        assertThat(ConfigurationFiles.choose("no/such/file.yaml")).isEqualTo(new File("no/such/file.yaml"));
    }
}
