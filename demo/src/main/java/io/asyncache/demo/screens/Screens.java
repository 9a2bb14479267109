package io.asyncache.demo.screens;

import com.acme.profiles.server.ProfileServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** {@code Screens AGENT-JAR YAML DOCUMENT}: writes the screens of {@code top} and {@code status} into the document. */
public final class Screens {
    private static final Duration LATENCY = Duration.ofMillis(150);

    private Screens() {}

    public static void main(String[] args) throws Exception {
        if (args.length != 3) {
            System.err.println("usage: Screens AGENT-JAR YAML DOCUMENT");
            System.exit(2);
        }
        Path agentJar = Path.of(args[0]).toAbsolutePath();
        Path yaml = Path.of(args[1]).toAbsolutePath();
        Path file = Path.of(args[2]);
        Document document = new Document(Files.readString(file));
        try (ProfileServer server = new ProfileServer(LATENCY);
                BusyShop shop = BusyShop.open(agentJar, yaml, server.address())) {
            Operator operator = new Operator(agentJar, yaml.getParent(), shop.pid());
            document = document.with("top", operator.screen("top", "--count", "2", "--interval", "2"))
                    .with("status", operator.screen("status"));
        }
        Files.writeString(file, document.text());
    }
}
