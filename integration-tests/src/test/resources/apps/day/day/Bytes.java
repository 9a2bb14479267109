package day;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.Arrays;

/** An agent that looks at a class's bytes as they are after every other agent. */
public final class Bytes implements ClassFileTransformer {
    private static Instrumentation instrumentation;
    private static volatile int seen;

    public static void premain(String options, Instrumentation given) {
        instrumentation = given;
    }

    static synchronized int of(Class<?> type) throws Exception {
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
