package io.asyncache.manage.jmx;

import io.asyncache.manage.FakeOperations;
import io.asyncache.weave.FakeInstrumentation;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.management.ManagementFactory;
import java.util.Map;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;

/** An application that makes its MBean server late; run in a JVM of its own. */
final class GuestMain {

    private static ClassFileTransformer sighting = null;
    private static int removed;

    private GuestMain() {}

    public static void main(String[] arguments) throws Exception {
        Instrumentation instrumentation = FakeInstrumentation.answering(Map.of(
                "addTransformer", given -> sighting = (ClassFileTransformer) given[0],
                "getAllLoadedClasses", given -> new Class<?>[] {String.class},
                "removeTransformer", given -> ++removed > 0));
        FakeOperations operations = new FakeOperations().with("users", 1, 2, 3);
        PlatformServer server = new PlatformServer(operations, System.out::println);
        server.await(instrumentation);
        server.look();
        server.look();
        System.out.println("alone");
        if (arguments[0].equals("command")) {
            server.registerNow();
        } else {
            // Another server than the platform's is no place for beans.
            MBeanServerFactory.createMBeanServer("another");
            sighting.transform(null, "javax/management/MBeanServerFactory", null, null, new byte[0]);
            server.look();
            System.out.println(
                    "another " + count(MBeanServerFactory.findMBeanServer(null).get(0)));
            ManagementFactory.getPlatformMBeanServer();
            server.look();
        }
        System.out.println("beans " + count(ManagementFactory.getPlatformMBeanServer()));
        System.out.println("removed " + removed);
    }

    private static int count(MBeanServer server) throws Exception {
        return server.queryNames(new ObjectName("io.asyncache:*"), null).size();
    }
}
