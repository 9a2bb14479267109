package io.asyncache.agent;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.lang.ref.SoftReference;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * What the JVM starts, and the class loader that everything else of asyncache lives in.
 *
 * <p>Class-loader rule: this one class lies in the root of the agent's jar and so on the application's class path;
 * everything else, libraries included, lies in one folder of the jar, where no other loader would find it, and is loaded by
 * an instance of this class, whose parent is the platform's loader. The application can neither see nor clash with any of
 * it. One class for both, so that it is the only one in the root.
 *
 * <p>The classes lie in three packs, of which each is one entry of the folder: what every start needs, what the first woven
 * method needs, and the rest. An entry for each class would have a look-up, a stream and an inflater of its own, all of it
 * Java code that is not compiled yet; and the JVM goes through all entries when it opens the jar.
 */
public final class Launcher extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    private static final String FOLDER = "asyncache/";
    private static final String CLASS = ".class";
    private static final String AGENT = "io.asyncache.agent.Agent";

    /** Archives that are not compressed by themselves, their entries named as classes are; in the order of their need. */
    private static final String[] PACKS = {"start.pack", "link.pack", "rest.pack"};

    /** How an entry begins in an archive, and where in it the lengths lie, in bytes and least first. */
    private static final int ENTRY = 0x04034b50;

    private static final int SIZE = 18;
    private static final int NAME_LENGTH = 26;
    private static final int EXTRA_LENGTH = 28;
    private static final int HEADER_LENGTH = 30;

    /** What the command line reaches other JVMs with: of the JDK's, but by the application's loader, not the platform's. */
    private static final String ATTACH = "com.sun.tools.attach.";

    /** The loader of the agent in this JVM, so that attaching again finds it. */
    private static @Nullable Launcher started;

    private final JarFile jar;
    private final File file;
    private final ProtectionDomain domain;

    /** Where classes lie in the packs: pack, offset and length. Guarded by itself, as all of the packs. */
    private final Map<String, int[]> packed = new HashMap<>(512);

    /** The packs that were opened; read again if their memory was needed meanwhile. */
    private final List<SoftReference<byte[]>> packs = new ArrayList<>();

    private Launcher(File file, CodeSource source) throws IOException {
        super("asyncache", getPlatformClassLoader());
        this.file = file;
        this.jar = new JarFile(file, false);
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

    /** What is packed is nobody else's, so that the parent isn't asked first. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        int[] place;
        synchronized (packed) {
            place = packed.get(name);
        }
        if (place == null) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known != null ? known : findClass(name);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (name.startsWith(ATTACH)) {
            return getSystemClassLoader().loadClass(name);
        }
        try {
            int[] place = place(name);
            if (place == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, pack(place[0]), place[1], place[2], domain);
        } catch (IOException unreadable) {
            throw new ClassNotFoundException(name, unreadable);
        }
    }

    /** Returns where the class lies in the packs, opening them one after the other until it is there; null if in none. */
    private int @Nullable [] place(String name) throws IOException {
        synchronized (packed) {
            int[] place = packed.get(name);
            while (place == null && packs.size() < PACKS.length) {
                int next = packs.size();
                byte[] pack = read(next);
                packs.add(new SoftReference<>(pack));
                index(next, pack);
                place = packed.get(name);
            }
            return place;
        }
    }

    private void index(int number, byte[] pack) {
        int at = 0;
        while (at + HEADER_LENGTH < pack.length && number(pack, at, 4) == ENTRY) {
            int nameLength = number(pack, at + NAME_LENGTH, 2);
            int name = at + HEADER_LENGTH;
            int content = name + nameLength + number(pack, at + EXTRA_LENGTH, 2);
            int size = number(pack, at + SIZE, 4);
            packed.put(
                    new String(pack, name, nameLength, StandardCharsets.ISO_8859_1), new int[] {number, content, size});
            at = content + size;
        }
    }

    private static int number(byte[] bytes, int offset, int length) {
        int number = 0;
        for (int i = length - 1; i >= 0; i--) {
            number = number << Byte.SIZE | bytes[offset + i] & 0xff;
        }
        return number;
    }

    private byte[] pack(int number) throws IOException {
        synchronized (packed) {
            byte[] pack = packs.get(number).get();
            if (pack == null) {
                pack = read(number);
                packs.set(number, new SoftReference<>(pack));
            }
            return pack;
        }
    }

    private byte[] read(int number) throws IOException {
        try (InputStream in = open(PACKS[number])) {
            if (in == null) {
                throw new IOException("the agent's jar lacks " + PACKS[number]);
            }
            return in.readAllBytes();
        }
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        try {
            int[] place = name.endsWith(CLASS)
                    ? place(name.substring(0, name.length() - CLASS.length()).replace('/', '.'))
                    : null;
            return place == null ? open(name) : new ByteArrayInputStream(pack(place[0]), place[1], place[2]);
        } catch (IOException unreadable) {
            return null;
        }
    }

    private @Nullable InputStream open(String name) throws IOException {
        ZipEntry entry = jar.getEntry(FOLDER + name);
        return entry == null ? null : jar.getInputStream(entry);
    }

    @Override
    protected @Nullable URL findResource(String name) {
        if (jar.getEntry(FOLDER + name) == null) {
            return null;
        }
        try {
            return new URL("jar:" + file.toURI() + "!/" + FOLDER + name);
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
