package io.asyncache.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.File;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassPathTest {

    private static final String USER_SERVICE = "com/acme/users/UserService";
    private static final String ORDERS = "com/acme/orders/Orders";

    @TempDir
    private Path directory;

    private Application users;
    private Application orders;

    @BeforeEach
    void compile() throws Exception {
        users = Application.compile(directory.resolve("users"), Application.USERS);
        orders = Application.compile(
                directory.resolve("orders"), "package com.acme.orders; public class Orders { void add() {} }");
    }

    @Test
    void jarsAndDirectories() throws Exception {
        Path jar = users.jar(directory.resolve("users.jar"));

        try (ClassPath classPath =
                ClassPath.of(List.of(jar.toString(), orders.directory().toString()))) {
            assertThat(classPath.names())
                    .containsExactlyInAnyOrder(
                            USER_SERVICE, "com/acme/users/BaseService", "com/acme/users/User", ORDERS);
            assertThat(classPath.classFile(ORDERS)).startsWith(0xCA, 0xFE, 0xBA, 0xBE);
            assertThat(classPath.classFile("com/acme/Absent")).isNull();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "boot.jar, BOOT-INF/classes/, BOOT-INF/lib/",
        "web.war, WEB-INF/classes/, WEB-INF/lib/",
        "boot.war, WEB-INF/classes/, WEB-INF/lib-provided/",
    })
    @DisplayName("an archive's classes and those of the jars in it are the application's; no copy is left behind")
    void archives(String name, String classes, String libraries) throws Exception {
        Path archive = users.archive(directory.resolve(name), classes, libraries, orders);

        try (ClassPath classPath = ClassPath.of(List.of(archive.toString()))) {
            assertThat(classPath.names()).contains(USER_SERVICE, ORDERS).hasSize(4);
            assertThat(classPath.classFile(USER_SERVICE)).startsWith(0xCA, 0xFE, 0xBA, 0xBE);
            assertThat(classPath.classFile(ORDERS)).startsWith(0xCA, 0xFE, 0xBA, 0xBE);
        }
    }

    @Test
    @DisplayName("an unpacked war is a directory like any other")
    void unpackedArchives() throws Exception {
        Path war = directory.resolve("unpacked");
        Files.createDirectories(war.resolve("WEB-INF/lib"));
        Files.move(users.directory(), war.resolve("WEB-INF/classes"));
        orders.jar(war.resolve("WEB-INF/lib/orders.jar"));

        assertThat(namesOf(war.toString())).contains(USER_SERVICE, ORDERS);
    }

    @Test
    @DisplayName("DIR/* stands for the jars in a directory, as for the JVM")
    void wildcard() throws Exception {
        Path libraries = Files.createDirectory(directory.resolve("lib"));
        users.jar(libraries.resolve("users.jar"));
        orders.jar(libraries.resolve("orders.JAR"));
        Files.writeString(libraries.resolve("readme.txt"), "none");

        assertThat(namesOf(libraries + File.separator + "*")).contains(USER_SERVICE, ORDERS);
    }

    @Test
    @DisplayName("a jar brings along what its manifest names")
    void manifest() throws Exception {
        Files.createDirectory(directory.resolve("lib"));
        orders.jar(directory.resolve("lib/orders.jar"));
        Path jar = users.jarWith(directory.resolve("app.jar"), "lib/orders.jar absent.jar app.jar");

        assertThat(namesOf(jar.toString())).contains(USER_SERVICE, ORDERS);
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> ClassPath.of(List.of("absent.jar")))
                .withMessage("absent.jar: there is no such file");
        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> ClassPath.of(List.of("absent/*")))
                .withMessage("absent/*: there is no such directory");
    }

    @Test
    void refusesWhatIsNoJar() throws Exception {
        Path file = Files.writeString(directory.resolve("text.jar"), "none");

        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> ClassPath.of(List.of(file.toString())))
                .withMessageStartingWith(file + " can't be read as a jar: ");
    }

    @Test
    @DisplayName("class files are given away as resources, the JDK's too, and no class is ever loaded")
    void resources() throws Exception {
        try (ClassPath classPath = ClassPath.of(List.of(orders.directory().toString()))) {
            ClassLoader resources = new ClassPathResources(classPath);
            for (String name : List.of(ORDERS, ORDERS, "java/util/ArrayList")) {
                try (InputStream in = resources.getResourceAsStream(name + ".class")) {
                    assertThat(in.readNBytes(4)).startsWith(0xCA, 0xFE, 0xBA, 0xBE);
                }
            }
            assertThat(resources.getResourceAsStream("com/acme/Absent.class")).isNull();
            assertThatExceptionOfType(ClassNotFoundException.class)
                    .isThrownBy(() -> resources.loadClass("com.acme.orders.Orders"));
        }
    }

    private static List<String> namesOf(String entry) throws Exception {
        try (ClassPath classPath = ClassPath.of(List.of(entry))) {
            return List.copyOf(classPath.names());
        }
    }
}
