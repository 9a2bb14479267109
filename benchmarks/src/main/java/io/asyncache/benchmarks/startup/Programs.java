package io.asyncache.benchmarks.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The programs that are started, and the agent that does nothing. They are written here, compiled and packed anew. */
final class Programs {

    static final int CLASSES = 3_000;

    /** How many calls one method has, since none may have more than 64 KB. */
    private static final int CALLS = 500;

    private static final String IDLE = "public class Idle { public static void premain(String options) {} }";

    private static final String SMALL = """
            package com.acme;

            import java.util.concurrent.CompletableFuture;

            public class Main {
                private static int runs;

                public static void main(String[] arguments) {
                    int sum = price(1).join() + price(1).join();
                    System.out.println(sum + " of " + runs);
                }

                static CompletableFuture<Integer> price(int id) {
                    runs++;
                    return CompletableFuture.completedFuture(id + 20);
                }
            }
            """;

    /** An ordinary class of some size: fields, branches, a loop, strings, a call of others. */
    private static final String ORDINARY = """
            package com.acme.many;

            import java.util.ArrayList;
            import java.util.List;

            public class Part%1$d implements Comparable<Part%1$d> {
                private final String name;
                private final List<String> lines = new ArrayList<>();
                private long total;
                private int count;

                public Part%1$d(String name) {
                    this.name = name;
                }

                public static int touch(int seed) {
                    Part%1$d part = new Part%1$d("part");
                    part.add(seed, 2);
                    return part.count;
                }

                public String name() {
                    return name;
                }

                public void add(int price, int number) {
                    if (price < 0 || number <= 0) {
                        throw new IllegalArgumentException(name);
                    }
                    total += (long) price * number;
                    count += number;
                }

                public long discounted(int percent) {
                    long rest = total;
                    for (int i = 0; i < count && rest > 0; i++) {
                        rest -= rest * percent / 100;
                    }
                    return rest;
                }

                public String describe(Object other) {
                    StringBuilder text = new StringBuilder(name);
                    if (other instanceof Part%1$d) {
                        text.append(" and ").append(((Part%1$d) other).name);
                    } else if (other == null) {
                        text.append(" alone");
                    }
                    for (String line : lines) {
                        text.append(line).append(';');
                    }
                    return text.toString();
                }

                public int parse(String text) {
                    try {
                        return Integer.parseInt(text.trim());
                    } catch (NumberFormatException none) {
                        lines.add(text);
                        return -1;
                    }
                }

                @Override
                public int compareTo(Part%1$d other) {
                    int byTotal = Long.compare(total, other.total);
                    return byTotal != 0 ? byTotal : name.compareTo(other.name);
                }

                @Override
                public boolean equals(Object other) {
                    return other instanceof Part%1$d && compareTo((Part%1$d) other) == 0;
                }

                @Override
                public int hashCode() {
                    return name.hashCode() * 31 + Long.hashCode(total);
                }

                @Override
                public String toString() {
                    return describe(null);
                }
            }
            """;

    private final Path directory;

    Programs(Path directory) {
        this.directory = directory;
    }

    Path idleAgent() throws IOException {
        return new Sources().with("Idle", IDLE).jar(directory, "idle", Map.of("Premain-Class", "Idle"));
    }

    /** Prints {@code 42 of 2}, the second the number of times that its body ran. */
    Path small() throws IOException {
        return new Sources().with("com.acme.Main", SMALL).jar(directory, "small", Map.of());
    }

    /** Loads and uses many classes, and prints {@code 6000}. */
    Path large() throws IOException {
        Sources sources = new Sources();
        StringBuilder main = new StringBuilder("package com.acme.many; public class Main {\n");
        StringBuilder all = new StringBuilder();
        for (int first = 0; first < CLASSES; first += CALLS) {
            all.append("sum += from").append(first).append("();\n");
            main.append("static int from").append(first).append("() { int sum = 0;\n");
            for (int i = first; i < first + CALLS; i++) {
                sources.with("com.acme.many.Part" + i, ORDINARY.formatted(i));
                main.append("sum += Part").append(i).append(".touch(").append(i).append(");\n");
            }
            main.append("return sum; }\n");
        }
        main.append("public static void main(String[] arguments) { int sum = 0;\n")
                .append(all)
                .append("System.out.println(sum); } }\n");
        return sources.with("com.acme.many.Main", main.toString()).jar(directory, "large", Map.of());
    }

    /** Thirty lines; the last but one is the rule for the program's method, or for none. */
    Path configuration(String name, String method) throws IOException {
        return Files.writeString(directory.resolve(name + ".yaml"), """
                # What the shop asks of others.
                defaults:
                  maximum-size: 1000
                  expire-after-write: 60s

                caches:
                  users:
                    maximum-size: 10000
                    expire-after-write: 10m
                    policy: lru
                  orders:
                    maximum-size: 500
                    expire-after-access: 5m
                  prices:
                    maximum-size: 2000
                    refresh-after-write: 30s
                    expire-after-write: 2m

                methods:
                  - match: com.acme.users.UserService.find(String)
                    cache: users
                  - match: com.acme.orders.OrderService.load*(long)
                    cache: orders
                    key: [id]

                invalidations:
                  - match: com.acme.users.UserService.save(..)
                    caches: [users]
                """.replace("""
                    key: [id]
                """, """
                    key: [id]
                  - match: %s
                    cache: prices
                """.formatted(method)));
    }
}
