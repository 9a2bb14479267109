package keys;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** S14: keys, variants and conditions that a rule has written. */
public final class Written {
    record Request(String tenant, Customer customer) {}

    /** Read through a getter, a getter of a boolean and a field. */
    public static final class Customer {
        public final Address address;
        private final String name;

        Customer(String name, Address address) {
            this.name = name;
            this.address = address;
        }

        public String getName() {
            return name;
        }

        public boolean isVip() {
            return name.startsWith("v");
        }
    }

    record Address(List<String> lines, Map<String, String[]> codes) {}

    /** Whose each call is. */
    static final class Tenant {
        private static final ThreadLocal<String> CURRENT = ThreadLocal.withInitial(() -> "none");

        static String current() {
            return CURRENT.get();
        }

        static Object as(String tenant) {
            CURRENT.set(tenant);
            return tenant;
        }
    }

    private final String region;

    private Written(String region) {
        this.region = region;
    }

    CompletableFuture<String> several(int number, Request request, Object trace) {
        return Report.later(number + request.tenant);
    }

    static String byGetter(Request request) {
        return Report.ran(request.customer.getName());
    }

    static String byBoolean(Request request) {
        return Report.ran("vip " + request.customer.isVip());
    }

    static CompletableFuture<String> byElement(Request request, int[] numbers) {
        return Report.later("" + numbers[1]);
    }

    static String byDeepPath(Request request) {
        return Report.ran(request.customer.address.codes.get("zip")[0]);
    }

    static CompletableFuture<String> byFour(int a, int b, int c, int d, Object trace) {
        return Report.later("" + a + b + c + d);
    }

    String byProperty(int number) {
        return Report.ran(region + number);
    }

    static String bySpring(String email, int number) {
        return Report.ran(email + number);
    }

    static String byArray(byte[] content, Object trace) {
        return Report.ran("bytes " + content.length);
    }

    String shared(int number) {
        return Report.ran(region + number);
    }

    static CompletableFuture<String> ofTenant(int number) {
        return Report.later(Tenant.current() + number);
    }

    static String ofLocale(int number) {
        return Report.ran(String.format("%tB", LocalDate.of(2024, 1 + number, 1)));
    }

    static String when(int number) {
        return Report.ran("when" + number);
    }

    static String unless(String text) {
        return Report.ran(text);
    }

    static CompletableFuture<String> unlessLater(String text) {
        return Report.later(text);
    }

    public static void main(String[] args) throws Exception {
        Written east = new Written("east");
        Written west = new Written("west");
        Report.calls(
                "several",
                () -> east.several(1, request("a", "n"), 1),
                () -> east.several(1, request("a", "m"), 2),
                () -> east.several(1, request("b", "n"), 3),
                () -> east.several(2, request("a", "n"), 4),
                () -> west.several(1, request("a", "n"), 5));
        Report.calls(
                "getter",
                () -> byGetter(request("a", "n")),
                () -> byGetter(request("b", "n")),
                () -> byGetter(request("a", "m")));
        Report.calls(
                "boolean",
                () -> byBoolean(request("a", "v1")),
                () -> byBoolean(request("a", "v2")),
                () -> byBoolean(request("a", "n")));
        Report.calls(
                "elements",
                () -> byElement(request("a", "n"), new int[] {1, 2}),
                () -> byElement(request("a", "m"), new int[] {3, 2}),
                () -> byElement(request("a", "n"), new int[] {1, 3}));
        Report.calls("deep path", () -> byDeepPath(request("a", "n")), () -> byDeepPath(request("b", "m")));
        Report.calls(
                "four", () -> byFour(1, 2, 3, 4, "t"), () -> byFour(1, 2, 3, 4, "u"), () -> byFour(1, 2, 3, 5, "u"));
        Report.calls(
                "property",
                () -> east.byProperty(1),
                () -> east.byProperty(2),
                () -> west.byProperty(1),
                () -> new Written("west").byProperty(2));
        Report.calls(
                "spring",
                () -> bySpring("Ada@acme.com", 1),
                () -> bySpring("ada@acme.com", 11),
                () -> bySpring("ada@acme.com", 2));
        byte[] content = {1, 2};
        Report.calls(
                "array",
                () -> byArray(content, 1),
                () -> byArray(content.clone(), 2),
                () -> content[0] = 9,
                () -> byArray(new byte[] {1, 2}, 3));
        Report.calls("shared", () -> east.shared(1), () -> west.shared(1), () -> west.shared(2));
        Report.calls(
                "tenants",
                () -> Tenant.as("a"),
                () -> ofTenant(1),
                () -> Tenant.as("b"),
                () -> ofTenant(1),
                () -> Tenant.as("a"),
                () -> ofTenant(1));
        locales();
        Report.calls("when", () -> when(1), () -> when(1), () -> when(0), () -> when(0));
        Report.calls("unless", () -> unless("kept"), () -> unless("kept"), () -> unless(null), () -> unless(null));
        Report.calls(
                "unless later",
                () -> unlessLater("kept"),
                () -> unlessLater("kept"),
                () -> unlessLater(""),
                () -> unlessLater(""));
    }

    private static void locales() throws Exception {
        Report.calls(
                "locales",
                () -> in(Locale.ENGLISH),
                () -> in(Locale.GERMAN),
                () -> in(Locale.ENGLISH),
                () -> in(Locale.GERMAN));
    }

    private static String in(Locale locale) {
        Locale.setDefault(locale);
        return ofLocale(0);
    }

    private static Request request(String tenant, String name) {
        Address address = new Address(List.of("1 Road", "Town"), Map.of("zip", new String[] {"zip", "z"}));
        return new Request(tenant, new Customer(name, address));
    }
}
