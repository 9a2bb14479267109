package day;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.management.ManagementFactory;
import java.security.ProtectionDomain;
import java.util.Arrays;

/** An agent that looks at a class's bytes, as they are before every other agent or after. */
public final class Bytes implements ClassFileTransformer {
    private static Instrumentation first;
    private static Instrumentation last;
    private static volatile int seen;

    /** Before the others: what it sees, nobody has changed. */
    public static void premain(String options, Instrumentation given) {
        first = given;
    }

    /** After the others. */
    public static void agentmain(String options, Instrumentation given) {
        last = given;
    }

    static int before(Class<?> type) throws Exception {
        return look(first, type);
    }

    static int after(Class<?> type) throws Exception {
        return look(last, type);
    }

    /** The JVM's own count has each class that was woven anew once more: this asks for the classes themselves. */
    static int classesAfterCollection() {
        System.gc();
        return first.getAllLoadedClasses().length;
    }

    /** In KiB. */
    static long metaspaceAfterCollection() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getName().equals("Metaspace"))
                        .mapToLong(pool -> pool.getUsage().getUsed())
                        .sum()
                / 1024;
    }

    private static synchronized int look(Instrumentation instrumentation, Class<?> type) throws Exception {
        Bytes looking = new Bytes();
        instrumentation.addTransformer(looking, true);
        instrumentation.retransformClasses(type);
        instrumentation.removeTransformer(looking);
        return seen;
    }

    @Override
    public byte[] transform(
            ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] classFile) {
        if ("day/Service".equals(name)) {
            seen = Arrays.hashCode(classFile);
        }
        return null;
    }
}
