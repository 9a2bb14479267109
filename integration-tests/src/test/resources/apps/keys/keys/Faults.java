package keys;

import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** S13, S15 and S16: arguments that never match, keys that can't be computed, rules that can't be resolved. */
public final class Faults {
    /** Compared by identity. */
    static final class Plain {
        final int id;

        Plain(int id) {
            this.id = id;
        }
    }

    record Request(String tenant) {}

    private static final class Fragile {
        @Override
        public int hashCode() {
            throw new IllegalStateException("no hash code");
        }

        @Override
        public boolean equals(Object other) {
            return other == this;
        }
    }

    static String plain(Plain plain) {
        return Report.ran("plain" + plain.id);
    }

    static CompletableFuture<String> mended(Plain plain) {
        return Report.later("plain" + plain.id);
    }

    static String byTask(Object name, Object task) {
        return Report.ran("task " + name);
    }

    static UUID fresh(String name, UUID request) {
        return request;
    }

    static String fragile(Object argument) {
        return Report.ran("fragile");
    }

    static CompletableFuture<String> tenant(Request request) {
        return Report.later(request == null ? "nobody" : "tenant " + request.tenant);
    }

    static String upperCase(String text) {
        return Report.ran("upper " + text);
    }

    static String unresolved(Request request) {
        return Report.ran("unresolved");
    }

    static CompletableFuture<String> unresolvedVariant(int number) {
        return Report.later("variant");
    }

    static String unresolvedWhen(int number) {
        return Report.ran("when");
    }

    static int thrower() {
        throw new UnsupportedOperationException("no variant");
    }

    static String variantThrows(int number) {
        return Report.ran("variant throws");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    static CompletableFuture<Integer> polluted() {
        return (CompletableFuture) Report.later("a text");
    }

    public static void main(String[] args) throws Exception {
        Report.calls("no equality", () -> plain(new Plain(1)), () -> plain(new Plain(1)));
        Report.calls(
                "mended by a key", () -> mended(new Plain(1)), () -> mended(new Plain(1)), () -> mended(new Plain(2)));
        Supplier<String> task = () -> "captures " + args.length;
        Report.calls(
                "no equality at run time",
                () -> byTask("n", task),
                () -> byTask("n", task),
                () -> byTask("m", (Supplier<String>) () -> "other " + args.length));
        for (int i = 0; i < 25_000; i++) {
            UUID request = new UUID(7, i);
            if (fresh("name", request) != request) {
                throw new AssertionError("wrong at " + i);
            }
        }
        Report.calls("hash code throws", repeated(() -> fragile(new Fragile())));
        Report.calls("others", () -> fragile("good"), () -> fragile("good"));
        Report.calls("null in a path", repeated(() -> tenant(null)));
        Report.calls("null at its end", () -> tenant(new Request(null)), () -> tenant(new Request(null)));
        Report.calls(
                "null below Spring",
                () -> upperCase(null),
                () -> upperCase(null),
                () -> upperCase("a"),
                () -> upperCase("A"));
        Report.calls("unresolved", () -> unresolved(new Request("t")), () -> unresolved(new Request("t")));
        Report.calls("unresolved variant", () -> unresolvedVariant(1), () -> unresolvedVariant(1));
        Report.calls("unresolved condition", () -> unresolvedWhen(1), () -> unresolvedWhen(1));
        Report.calls("variant throws", () -> variantThrows(1), () -> variantThrows(1));
        Report.calls("polluted", Faults::polluted, Faults::polluted);
    }

    private static Callable<?>[] repeated(Callable<?> call) {
        return Collections.nCopies(5, call).toArray(Callable<?>[]::new);
    }
}
