package io.asyncache.agent;

import java.io.File;
import java.io.IOException;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The jar as the build leaves it. */
final class BuiltJar implements AutoCloseable {

    static final File FILE = new File("target/asyncache-agent.jar");
    static final String FOLDER = "asyncache/";
    static final String ENDING = ".classdata";

    private final JarFile jar;

    BuiltJar() throws IOException {
        jar = new JarFile(FILE);
    }

    /** Returns the names of the classes in the folder, with dots. */
    Stream<String> isolatedClasses() {
        return jar.stream()
                .map(JarEntry::getName)
                .filter(name -> name.startsWith(FOLDER) && name.endsWith(ENDING))
                .map(name -> name.substring(FOLDER.length(), name.length() - ENDING.length())
                        .replace('/', '.'));
    }

    /** Returns the class file of a class in the folder. */
    byte[] isolated(String name) throws IOException {
        return jar.getInputStream(jar.getEntry(FOLDER + name.replace('.', '/') + ENDING))
                .readAllBytes();
    }

    Attributes manifest() throws IOException {
        return jar.getManifest().getMainAttributes();
    }

    @Override
    public void close() throws IOException {
        jar.close();
    }
}
