package io.asyncache.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One sequence of the conformance file. */
record Sequence(Map<String, @Nullable Object> fields) {

    /** Returns all of them. */
    static List<Sequence> all() {
        try (InputStream file = Sequence.class.getResourceAsStream("/conformance/policies.json")) {
            return list(Json.read(new String(file.readAllBytes(), StandardCharsets.UTF_8))).stream()
                    .map(fields -> new Sequence(map(fields)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @SuppressWarnings("unchecked")
    static List<@Nullable Object> list(@Nullable Object json) {
        return (List<@Nullable Object>) json;
    }

    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> map(@Nullable Object json) {
        return (Map<String, @Nullable Object>) json;
    }

    @Override
    public String toString() {
        return (String) fields.get("name");
    }

    Policy policy() {
        return switch ((String) fields.get("policy")) {
            case "LRU", "TTL", "TLRU" -> Policy.LRU;
            case "LFU" -> Policy.LFU;
            case "FIFO" -> Policy.FIFO;
            case "MRU" -> Policy.MRU;
            case "RR" -> Policy.RANDOM;
            default -> throw new IllegalArgumentException(fields.toString());
        };
    }

    StoreSpec spec() {
        Object ttl = fields.get("ttl");
        return new StoreSpec(
                policy(),
                maximum(),
                fields.containsKey("weigher"),
                ttl == null ? null : Duration.ofNanos((long) ttl),
                null,
                hasOwnLifetimes(),
                Strength.STRONG);
    }

    /** Returns the policy's order, as the sequence would have it. */
    Order order() {
        if (policy() != Policy.RANDOM) {
            return policy().newOrder();
        }
        boolean lowest = "min".equals(fields.get("choice"));
        return new RandomOrder((bound, keys) -> {
            int drawn = 0;
            for (int i = 1; i < bound; i++) {
                boolean lower =
                        keys.apply(i).toString().compareTo(keys.apply(drawn).toString()) < 0;
                drawn = lower == lowest ? i : drawn;
            }
            return drawn;
        });
    }

    long maximum() {
        return (long) fields.get("maxsize");
    }

    boolean hasOwnLifetimes() {
        return fields.containsKey("ttu");
    }

    long lifetime(long value) {
        return "mod10".equals(fields.get("ttu")) ? Math.floorMod(value, 10L) : value;
    }

    long weight(long value) {
        String weigher = (String) fields.getOrDefault("weigher", "one");
        return switch (weigher) {
            case "value" -> value;
            case "div10" -> Math.floorDiv(value, 10L);
            default -> 1;
        };
    }

    List<@Nullable Object> operations() {
        return list(fields.get("ops"));
    }

    List<@Nullable Object> outcomes() {
        return list(fields.get("expect"));
    }
}
