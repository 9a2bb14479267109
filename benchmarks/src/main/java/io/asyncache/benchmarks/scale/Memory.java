package io.asyncache.benchmarks.scale;

import com.acme.scale.Entries;
import io.asyncache.benchmarks.speed.Jdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * By how many bytes the heap grows for each entry, of a million: each policy beside Caffeine's {@code AsyncCache} with a
 * record for a key and a future in each entry.
 *
 * <p>Arguments: the agent's jar.
 */
public final class Memory {

    private static final String KEYS = "1000000";

    /**
     * A collection leaves nothing that nobody needs. By default it keeps what is held softly, as the packs are from which
     * the agent loads its classes, and three times out of four up to a twentieth of the heap, rather than moving what is behind.
     */
    private static final List<String> HEAP = List.of(
            "-Xms1g", "-Xmx1g", "-XX:+UseSerialGC", "-XX:SoftRefLRUPolicyMSPerMB=0", "-XX:MarkSweepDeadRatio=0");

    private static final List<String> POLICIES = List.of("tinylfu", "lru", "lfu", "fifo", "mru", "random");

    private Memory() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Jvm jvm = new Jvm(Path.of(arguments[0]), Files.createTempDirectory("asyncache-memory-"));
        System.out.println("| entries | who | JDK | bytes | times Caffeine by hand |");
        System.out.println("|---|---|--:|--:|--:|");
        for (Jdk jdk : Jdk.oldestAndNewest()) {
            for (boolean expires : new boolean[] {false, true}) {
                double peer = bytes(jvm, jdk, HEAP, "hand", expires);
                print(expires, "Caffeine by hand", jdk, peer, "");
                for (String policy : POLICIES) {
                    List<String> options = new ArrayList<>(HEAP);
                    options.add(jvm.agent(yaml(policy, expires)));
                    double ours = bytes(jvm, jdk, options, "plain", expires);
                    print(expires, policy, jdk, ours, "%.2f".formatted(ours / peer));
                }
            }
        }
    }

    private static double bytes(Jvm jvm, Jdk jdk, List<String> options, String who, boolean expires)
            throws IOException, InterruptedException {
        List<String> arguments = List.of(who, KEYS, String.valueOf(expires), "1");
        return Double.parseDouble(jvm.run(jdk, options, Entries.class, arguments));
    }

    private static String yaml(String policy, boolean expires) {
        return """
                methods:
                  - match: com.acme.scale.PlainPrices.find(long)
                    cache: { policy: %s, maximum-size: 2000000%s }
                """.formatted(policy, expires ? ", expire-after-write: 1h" : "");
    }

    private static void print(boolean expires, String who, Jdk jdk, double bytes, String ratio) {
        System.out.printf(
                "| %s | %s | %d | %.0f | %s |%n",
                expires ? "that expire after write" : "that don't expire",
                who,
                jdk.version().feature(),
                bytes,
                ratio);
    }
}
