package io.asyncache.agent;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.net.MalformedURLException;
import java.net.URL;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.util.Collections;
import java.util.Enumeration;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * What the JVM starts, and the class loader that everything else of asyncache lives in.
 *
 * <p>Class-loader rule: this one class lies in the root of the agent's jar and so on the application's class path;
 * everything else, libraries included, lies in one folder of the jar under an ending of its own and is loaded by an
 * instance of this class, whose parent is the platform's loader. The application can neither see nor clash with any of
 * it. One class for both, so that it is the only one in the root.
 */
public final class Launcher extends ClassLoader implements Consumer<UnaryOperator<byte[]>> {

    static {
        registerAsParallelCapable();
    }

    private static final String FOLDER = "asyncache/";
    private static final String ENDING = ".classdata";
    private static final String AGENT = "io.asyncache.agent.Agent";

    /** What the command line reaches other JVMs with: of the JDK's, but by the application's loader, not the platform's. */
    private static final String ATTACH = "com.sun.tools.attach.";

    /** The loader of the agent in this JVM, so that attaching again finds it. */
    private static @Nullable Launcher started;

    private final JarFile jar;
    private final File file;
    private final ProtectionDomain domain;

    /** Changes library classes as they are loaded; set by the agent before the first of them is needed. */
    private volatile @Nullable UnaryOperator<byte[]> libraryFilter;

    private Launcher(File file, CodeSource source) throws IOException {
        super("asyncache", getPlatformClassLoader());
        this.file = file;
        this.jar = new JarFile(file);
        this.domain = new ProtectionDomain(source, null, this, null);
    }

    /** The JVM's call for {@code -javaagent}. */
    public static void premain(@Nullable String options, Instrumentation instrumentation) {
        start("start", options, instrumentation);
    }

    /** The JVM's call when the agent is attached while the application runs. */
    public static void agentmain(@Nullable String options, Instrumentation instrumentation) {
        start("attach", options, instrumentation);
    }

    /** For a person who starts the jar by itself. */
    public static void main(String[] arguments) throws Throwable {
        launcher()
                .loadClass("io.asyncache.cli.CommandLineTool")
                .getMethod("main", String[].class)
                .invoke(null, (Object) arguments);
    }

    private static void start(String how, @Nullable String options, Instrumentation instrumentation) {
        try {
            launcher()
                    .loadClass(AGENT)
                    .getMethod(how, String.class, Instrumentation.class)
                    .invoke(null, options, instrumentation);
        } catch (Throwable failed) {
            // The application runs on as if there were no agent.
            System.err.println("[asyncache] ERROR could not be started, and does nothing: " + failed
                    + (failed.getCause() == null ? "" : ", caused by " + failed.getCause()));
        }
    }

    private static synchronized Launcher launcher() throws Exception {
        if (started == null) {
            CodeSource source = Launcher.class.getProtectionDomain().getCodeSource();
            started = new Launcher(new File(source.getLocation().toURI()), source);
        }
        return started;
    }

    /** Has the classes of libraries changed as they are loaded from now on; the agent knows this class by JDK types. */
    @Override
    public void accept(UnaryOperator<byte[]> filter) {
        libraryFilter = filter;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (name.startsWith(ATTACH)) {
            return getSystemClassLoader().loadClass(name);
        }
        byte[] bytes;
        try (InputStream in = open(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            bytes = in.readAllBytes();
        } catch (IOException unreadable) {
            throw new ClassNotFoundException(name, unreadable);
        }
        UnaryOperator<byte[]> filter = libraryFilter;
        if (filter != null && !name.startsWith("io.asyncache.")) {
            bytes = filter.apply(bytes);
        }
        return defineClass(name, bytes, 0, bytes.length, domain);
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        try {
            return open(name);
        } catch (IOException unreadable) {
            return null;
        }
    }

    private @Nullable InputStream open(String name) throws IOException {
        ZipEntry entry = jar.getEntry(entryName(name));
        return entry == null ? null : jar.getInputStream(entry);
    }

    private static String entryName(String name) {
        boolean isClass = name.endsWith(".class");
        return FOLDER + (isClass ? name.substring(0, name.length() - ".class".length()) + ENDING : name);
    }

    @Override
    protected @Nullable URL findResource(String name) {
        if (jar.getEntry(entryName(name)) == null) {
            return null;
        }
        try {
            return new URL("jar:" + file.toURI() + "!/" + entryName(name));
        } catch (MalformedURLException impossible) {
            return null;
        }
    }

    @Override
    protected Enumeration<URL> findResources(String name) {
        URL found = findResource(name);
        return found == null
                ? Collections.emptyEnumeration()
                : Collections.enumeration(Collections.singletonList(found));
    }
}
