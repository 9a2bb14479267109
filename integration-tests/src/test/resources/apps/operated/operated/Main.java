package operated;

import java.lang.management.ManagementFactory;
import java.util.Scanner;
import java.util.concurrent.CompletableFuture;
import javax.management.ObjectName;

/** Does what it is told, line by line. */
public final class Main {
    private static int runs;

    private static CompletableFuture<String> fetch(String name) {
        runs++;
        return CompletableFuture.completedFuture("hello " + name);
    }

    public static void main(String[] arguments) throws Exception {
        System.out.println("ready=yes");
        Scanner lines = new Scanner(System.in);
        while (lines.hasNextLine()) {
            String[] words = lines.nextLine().split(" ");
            switch (words[0]) {
                case "fetch" -> {
                    fetch(words[1]).get();
                    System.out.println("after " + String.join(" ", words) + "=" + runs);
                }
                case "beans" ->
                    System.out.println("beans="
                            + ManagementFactory.getPlatformMBeanServer()
                                    .queryNames(new ObjectName("io.asyncache:*"), null)
                                    .size());
                default -> System.out.println("class path=" + System.getProperty("java.class.path"));
            }
        }
    }
}
