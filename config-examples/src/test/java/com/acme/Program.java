package com.acme;

import com.acme.catalogue.ProductClient;
import com.acme.catalogue.prices.PriceClient;
import com.acme.data.CustomerRepository;
import com.acme.data.OrderRepository;
import com.acme.geo.Postcodes;
import com.acme.quotes.QuoteClient;
import com.acme.reports.ReportService;
import com.acme.tenants.TenantClient;
import com.acme.users.UserService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** {@code Program SCENE}: calls its methods as the scene wants it and prints how often their bodies ran. */
public final class Program {

    private static final UserService USERS = new UserService();
    private static final QuoteClient QUOTES = new QuoteClient();

    private Program() {}

    public static void main(String[] arguments) {
        switch (arguments[0]) {
            case "first-file" -> firstFile();
            case "named-cache" -> namedCache();
            case "defaults" -> defaults();
            case "expiry" -> expiry();
            case "null-results" -> nullResults();
            case "coalesce-only" -> coalesceOnly();
            case "without-coalescing" -> withoutCoalescing();
            case "reference-data" -> referenceData();
            case "all-but-one" -> allButOne();
            case "by-return-type" -> byReturnType();
            case "annotated" -> annotated();
            case "repositories" -> repositories();
            case "instances" -> instances();
            case "slow-backend" -> slowBackend();
            case "from-the-environment", "switched-off" -> usersTwice();
            case "key-of-parts", "key-by-tenant", "key-made-alike", "key-of-the-receiver", "vary", "when", "unless" ->
                KeyScenes.show(arguments[0]);
            case "blocking", "blocking-repository", "memoise" -> ChangeScenes.show(arguments[0]);
            case "invalidation-by-key",
                    "invalidation-of-everything",
                    "invalidation-after-call",
                    "invalidation-by-message" -> ChangeScenes.show(arguments[0]);
            default -> KeepingScenes.show(arguments[0]);
        }
    }

    private static void firstFile() {
        play("fetchUser(1) three times", () -> times(3, () -> USERS.fetchUser(1)));
        play("fetchUser(2)", () -> times(1, () -> USERS.fetchUser(2)));
    }

    private static void namedCache() {
        play("fetchUser(1) and fetchAddress(1), both twice", () -> {
            times(2, () -> USERS.fetchUser(1));
            times(2, () -> USERS.fetchAddress(1));
        });
        for (int round = 1; round <= 2; round++) {
            int before = Runs.now();
            for (int id = 101; id <= 200; id++) {
                USERS.fetchUser(id).join();
                USERS.fetchAddress(id).join();
            }
            System.out.println(
                    "100 users and addresses, round " + round + ", 100 runs or more: " + (Runs.now() - before >= 100));
        }
    }

    private static void defaults() {
        play("fetchUser(1) twice", () -> times(2, () -> USERS.fetchUser(1)));
        play("fetchAddress(1) twice", () -> times(2, () -> USERS.fetchAddress(1)));
        play("findByPhone(\"555\") twice, nobody has it", () -> times(2, () -> USERS.findByPhone("555")));
    }

    private static void expiry() {
        play("latest(\"ACME\") twice", () -> times(2, () -> QUOTES.latest("ACME")));
        pass(1_200);
        play("once more, 1.2 s later", () -> times(1, () -> QUOTES.latest("ACME")));
    }

    private static void nullResults() {
        play("findByEmail(\"x@acme.com\") twice, nobody has it", () -> times(2, () -> USERS.findByEmail("x@acme.com")));
        play("findByPhone(\"555\") twice, nobody has it", () -> times(2, () -> USERS.findByPhone("555")));
    }

    private static void coalesceOnly() {
        play("latest(\"ACME\"), 10 callers at once", () -> atOnce(10, () -> QUOTES.latest("ACME")));
        play("latest(\"ACME\") afterwards", () -> times(1, () -> QUOTES.latest("ACME")));
    }

    private static void withoutCoalescing() {
        play("latest(\"ACME\"), 10 callers at once", () -> atOnce(10, () -> QUOTES.latest("ACME")));
        play("latest(\"ACME\") afterwards", () -> times(1, () -> QUOTES.latest("ACME")));
    }

    private static void referenceData() {
        Postcodes postcodes = new Postcodes();
        play("place(1) twice", () -> times(2, () -> postcodes.place(1)));
        for (int round = 1; round <= 2; round++) {
            play("place(1) to place(20000), round " + round, () -> {
                for (int postcode = 1; postcode <= 20_000; postcode++) {
                    postcodes.place(postcode).join();
                }
            });
        }
    }

    private static void allButOne() {
        play("fetchUser(1) twice", () -> times(2, () -> USERS.fetchUser(1)));
        play("saveUser(\"Ada\") twice", () -> times(2, () -> USERS.saveUser("Ada")));
    }

    private static void byReturnType() {
        ProductClient products = new ProductClient();
        play("product(1) twice, a CompletableFuture", () -> times(2, () -> products.product(1)));
        PriceClient prices = new PriceClient();
        play("price(1) twice, one package below", () -> times(2, () -> prices.price(1)));
        play("stock(1) twice, a CompletionStage", () -> times(2, () -> products.stock(1)));
    }

    private static void annotated() {
        ReportService reports = new ReportService();
        play("monthly(1) twice, annotated", () -> times(2, () -> reports.monthly(1)));
        play("daily(1) twice, not annotated", () -> times(2, () -> reports.daily(1)));
    }

    private static void repositories() {
        OrderRepository orders = new OrderRepository();
        CustomerRepository customers = new CustomerRepository();
        play("findById(1) of the orders twice", () -> times(2, () -> orders.findById(1)));
        play("findById(1) of the customers twice", () -> times(2, () -> customers.findById(1)));
        play("count() of the orders twice, inherited", () -> times(2, orders::count));
        play("save(\"Ada\") of the customers twice", () -> times(2, () -> customers.save("Ada")));
    }

    private static void instances() {
        TenantClient one = new TenantClient("one");
        TenantClient two = new TenantClient("two");
        play("setting(\"colour\") of two tenants' clients, both twice", () -> {
            times(2, () -> one.setting("colour"));
            times(2, () -> two.setting("colour"));
        });
        play("place(1) of four objects", () -> times(4, () -> new Postcodes().place(1)));
    }

    private static void slowBackend() {
        ReportService reports = new ReportService();
        play("yearly(2020) twice at once, the first answer never comes", () -> {
            reports.yearly(2020);
            System.out.println("the second caller has: " + reports.yearly(2020).join());
        });
        play("archived(2000) to archived(2002) twice each, no answer comes", () -> {
            for (int year = 2000; year <= 2002; year++) {
                reports.archived(year);
                reports.archived(year);
            }
        });
    }

    private static void usersTwice() {
        play("fetchUser(1) twice", () -> times(2, () -> USERS.fetchUser(1)));
    }

    static void play(String what, Runnable calls) {
        int before = Runs.now();
        calls.run();
        int runs = Runs.now() - before;
        System.out.println(what + ": " + runs + (runs == 1 ? " run" : " runs"));
    }

    /** One call after the other, each with its answer. */
    static void times(int number, Supplier<? extends CompletionStage<?>> call) {
        for (int i = 0; i < number; i++) {
            call.get().toCompletableFuture().join();
        }
    }

    /** All calls before the first answer. */
    private static void atOnce(int number, Supplier<CompletableFuture<String>> call) {
        List<CompletableFuture<String>> answers = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            answers.add(call.get());
        }
        answers.forEach(CompletableFuture::join);
    }

    static void pass(long millis) {
        CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS))
                .join();
    }
}
