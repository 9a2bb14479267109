package day;

import java.lang.management.ManagementFactory;
import java.util.Scanner;
import java.util.concurrent.atomic.AtomicInteger;
import javax.management.ObjectName;

/** An application that is always busy, and does besides what it is told, line by line. */
public final class Main {
    private static final AtomicInteger FAILED = new AtomicInteger();
    private static volatile boolean over;

    public static void main(String[] arguments) throws Exception {
        Service.fetch("nobody").get();
        Service.list("nobody");
        Thread busy = new Thread(Main::work);
        busy.start();
        System.out.println("ready=yes");
        Scanner lines = new Scanner(System.in);
        while (lines.hasNextLine()) {
            String[] words = lines.nextLine().split(" ");
            System.out.println(words[0] + "=" + answer(words));
        }
        over = true;
        busy.join();
        System.out.println("failed=" + FAILED);
    }

    /** Returns how often the body has run for the name, after the call. */
    private static Object answer(String[] words) throws Exception {
        return switch (words[1]) {
            case "fetch" -> {
                Service.fetch(words[2]).get();
                yield Service.RUNS.getOrDefault("fetch " + words[2], 0);
            }
            case "list" -> {
                Service.list(words[2]);
                yield Service.RUNS.getOrDefault("list " + words[2], 0);
            }
            case "beans" ->
                ManagementFactory.getPlatformMBeanServer()
                        .queryNames(new ObjectName("io.asyncache:*"), null)
                        .size();
            case "classes" -> Bytes.classesAfterCollection();
            case "metaspace" -> Bytes.metaspaceAfterCollection();
            case "threads" -> ManagementFactory.getThreadMXBean().getThreadCount();
            case "original" -> Bytes.before(Service.class);
            default -> Bytes.after(Service.class);
        };
    }

    private static void work() {
        for (int i = 0; !over; i++) {
            try {
                String name = "busy" + i % 3;
                if (!Service.fetch(name).get().equals("hello " + name)
                        || !Service.list(name).equals("list of " + name)) {
                    FAILED.incrementAndGet();
                }
                Thread.sleep(1);
            } catch (Throwable failed) {
                FAILED.incrementAndGet();
            }
        }
    }
}
