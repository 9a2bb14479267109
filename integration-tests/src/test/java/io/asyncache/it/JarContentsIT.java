package io.asyncache.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What lies in the jar that ships, and what of it an application can see. */
class JarContentsIT {

    private static final File JAR = AgentJar.path().toFile();

    @Test
    @DisplayName("the root holds the launcher and nothing else but the licence")
    void root() throws IOException {
        assertThat(files())
                .filteredOn(name -> !name.startsWith("asyncache/"))
                .containsExactlyInAnyOrder(
                        "META-INF/LICENSE",
                        "META-INF/MANIFEST.MF",
                        "META-INF/NOTICE",
                        "io/asyncache/agent/Launcher.class");
    }

    @Test
    @DisplayName(
            "the folder holds our rooms, the gate, six libraries and the jar of a seventh, and no file that a class loader would find")
    void folder() throws IOException {
        Set<String> packages = new TreeSet<>();
        for (String name : files()) {
            if (name.startsWith("asyncache/")) {
                assertThat(name).doesNotEndWith(".class").doesNotContain("META-INF");
                packages.add(roomOf(name));
            }
        }

        assertThat(packages)
                .containsExactlyInAnyOrder(
                        "com/dynatrace/hash4j/distinctcount",
                        "com/fasterxml/jackson/core",
                        "com/github/benmanes/caffeine",
                        "io/asyncache/agent",
                        "io/asyncache/attach",
                        "io/asyncache/cache",
                        "io/asyncache/callsite",
                        "io/asyncache/cli",
                        "io/asyncache/config",
                        "io/asyncache/expression",
                        "io/asyncache/flight",
                        "io/asyncache/json",
                        "io/asyncache/key",
                        "io/asyncache/observe",
                        "io/asyncache/manage",
                        "io/asyncache/selector",
                        "io/asyncache/spelling",
                        "io/asyncache/stats",
                        "io/asyncache/store",
                        "io/asyncache/time",
                        "io/asyncache/weave",
                        "java/lang/AsyncacheGate.classdata",
                        "net/bytebuddy/jar",
                        "org/yaml/snakeyaml",
                        "picocli",
                        "spel.jar");
    }

    private static String roomOf(String name) {
        String[] steps = name.substring("asyncache/".length()).split("/");
        if (steps[0].equals("picocli")) {
            return steps[0];
        }
        int kept = Math.min(steps.length, steps[0].equals("com") ? 4 : 3);
        return String.join("/", List.of(steps).subList(0, kept));
    }

    @Test
    @DisplayName("an application's class loader sees the launcher and nothing else of ours or of the libraries")
    void seen() throws Exception {
        try (URLClassLoader application =
                new URLClassLoader(new URL[] {JAR.toURI().toURL()}, ClassLoader.getPlatformClassLoader())) {
            assertThat(application.loadClass("io.asyncache.agent.Launcher").getClassLoader())
                    .isSameAs(application);
            for (String name : files()) {
                if (name.endsWith(".classdata")) {
                    String type = name.substring("asyncache/".length(), name.length() - ".classdata".length())
                            .replace('/', '.');
                    assertThatThrownBy(() -> application.loadClass(type))
                            .as(type)
                            .isInstanceOf(ClassNotFoundException.class);
                }
            }
            assertThat(application.getResource("META-INF/services")).isNull();
        }
    }

    @Test
    @DisplayName("the manifest names the launcher for the JVM, for attaching and for a person")
    void manifest() throws IOException {
        try (JarFile jar = new JarFile(JAR)) {
            Attributes manifest = jar.getManifest().getMainAttributes();

            for (String entry : List.of("Premain-Class", "Agent-Class", "Main-Class")) {
                assertThat(manifest.getValue(entry)).isEqualTo("io.asyncache.agent.Launcher");
            }
            assertThat(manifest.getValue("Can-Retransform-Classes")).isEqualTo("true");
            assertThat(manifest.getValue("Boot-Class-Path")).isNull();
        }
    }

    @Test
    @DisplayName("entries bear one fixed time, so that two builds of one commit give the same bytes")
    void reproducible() throws IOException {
        try (JarFile jar = new JarFile(JAR)) {
            assertThat(jar.stream().map(ZipEntry::getTime).distinct()).hasSize(1);
        }
    }

    private static List<String> files() throws IOException {
        List<String> files = new ArrayList<>();
        try (JarFile jar = new JarFile(JAR)) {
            for (JarEntry entry : jar.stream().toList()) {
                if (entry.getName().endsWith(".pack")) {
                    addPacked(jar.getInputStream(entry), files);
                } else if (!entry.isDirectory()) {
                    files.add(entry.getName());
                }
            }
        }
        return files;
    }

    /** What is packed bears the names of its classes, and is looked at as if each were a file. */
    private static void addPacked(InputStream pack, List<String> files) throws IOException {
        try (ZipInputStream packed = new ZipInputStream(pack)) {
            for (ZipEntry entry = packed.getNextEntry(); entry != null; entry = packed.getNextEntry()) {
                files.add("asyncache/" + entry.getName().replace('.', '/') + ".classdata");
            }
        }
    }
}
