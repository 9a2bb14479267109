package io.asyncache.attach;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What tells that a JVM has the agent: what an attached agent has left in the JVM's agent properties, or among its
 * arguments a {@code -javaagent} that names asyncache's jar.
 *
 * @param jar its path as the JVM sees it
 * @param version the agent's
 */
record Trace(String jar, String version) {

    private static final String JAR = "io.asyncache.jar";
    private static final String VERSION = "io.asyncache.version";
    private static final String UNKNOWN = "of unknown version";
    private static final String PREMAIN = "io.asyncache.agent.Launcher";

    /** A path may hold spaces, and the JVM puts its arguments into one line. */
    private static final Pattern AGENT = Pattern.compile("-javaagent:(.+?\\.jar)(?=[=\\s]|$)");

    /** Returns null if there is no agent. */
    static @Nullable Trace in(Connection connection, Suspect suspect) throws Unreachable {
        Properties left = connection.agentProperties();
        String jar = left.getProperty(JAR);
        if (jar != null) {
            return new Trace(jar, left.getProperty(VERSION, UNKNOWN));
        }
        String directory = connection.systemProperties().getProperty("user.dir", "/");
        return amongArguments(left.getProperty("sun.jvm.args", ""), directory, suspect.root());
    }

    /**
     * Looks for an agent among a JVM's arguments.
     *
     * @param directory the JVM's working directory
     * @param root where its files are for us
     */
    static @Nullable Trace amongArguments(String arguments, String directory, Path root) {
        Matcher agents = AGENT.matcher(arguments);
        while (agents.find()) {
            File named = new File(agents.group(1));
            File absolute = named.isAbsolute() ? named : new File(directory, named.getPath());
            String version = version(new File(root.toFile(), absolute.getPath()));
            if (version != null) {
                return new Trace(absolute.getPath(), version);
            }
        }
        return null;
    }

    /** Returns the version of asyncache that a jar is, null if it is something else. */
    private static @Nullable String version(File file) {
        try (JarFile jar = new JarFile(file)) {
            Manifest described = jar.getManifest();
            Attributes manifest = described == null ? new Attributes() : described.getMainAttributes();
            if (!PREMAIN.equals(manifest.getValue("Premain-Class"))) {
                return null;
            }
            String version = manifest.getValue(Attributes.Name.IMPLEMENTATION_VERSION);
            return version == null ? UNKNOWN : version;
        } catch (IOException other) {
            return null;
        }
    }
}
