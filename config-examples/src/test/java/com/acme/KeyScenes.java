package com.acme;

import static com.acme.Program.play;
import static com.acme.Program.times;

import com.acme.orders.OrderClient;
import com.acme.orders.Request;
import com.acme.shop.Tariff;
import com.acme.tenants.Features;
import com.acme.tenants.Tenant;
import com.acme.tenants.TenantClient;

/** The scenes that show which calls are the same, and which results are kept. */
final class KeyScenes {

    private static final OrderClient ORDERS = new OrderClient();

    private KeyScenes() {}

    static void show(String scene) {
        switch (scene) {
            case "key-of-parts" -> parts();
            case "key-by-tenant" -> byTenant();
            case "key-made-alike" -> madeAlike();
            case "key-of-the-receiver" -> ofTheReceiver();
            case "vary" -> vary();
            case "when" -> when();
            case "unless" -> unless();
            default -> throw new IllegalArgumentException("no such scene: " + scene);
        }
    }

    private static void parts() {
        play("order(1) for requests \"a\" and \"b\"", () -> {
            ORDERS.order(1, "a").join();
            ORDERS.order(1, "b").join();
        });
        play("order(2) for request \"a\"", () -> ORDERS.order(2, "a").join());
    }

    private static void byTenant() {
        play("page 1 for two requests of tenant \"red\"", () -> {
            ORDERS.openOrders(new Request("a", "red"), 1).join();
            ORDERS.openOrders(new Request("b", "red"), 1).join();
        });
        play(
                "page 2 for one of them",
                () -> ORDERS.openOrders(new Request("c", "red"), 2).join());
        System.out.println("page 1 for tenant \"blue\": "
                + ORDERS.openOrders(new Request("d", "blue"), 1).join());
    }

    private static void madeAlike() {
        play("customer(\"ada@acme.com\") and customer(\" Ada@Acme.com\")", () -> {
            ORDERS.customer("ada@acme.com").join();
            ORDERS.customer(" Ada@Acme.com").join();
        });
    }

    private static void ofTheReceiver() {
        play(
                "setting(\"colour\") of four clients for tenant \"red\"",
                () -> times(4, () -> new TenantClient("red").setting("colour")));
        System.out.println("of one for tenant \"blue\": "
                + new TenantClient("blue").setting("colour").join());
    }

    private static void vary() {
        Features features = new Features();
        play(
                "feature(\"search\") twice for tenant \"red\"",
                () -> Tenant.with("red", () -> times(2, () -> features.feature("search"))));
        Tenant.with(
                "blue",
                () -> System.out.println(
                        "for tenant \"blue\": " + features.feature("search").join()));
        play(
                "and for tenant \"red\" again",
                () -> Tenant.with("red", () -> times(1, () -> features.feature("search"))));
    }

    private static void when() {
        play("centsFor(3, 1) twice", () -> {
            Tariff.centsFor(3, 1);
            Tariff.centsFor(3, 1);
        });
        play("centsFor(3, 20) twice", () -> {
            Tariff.centsFor(3, 20);
            Tariff.centsFor(3, 20);
        });
    }

    private static void unless() {
        play("ordersOf(\"Ada\") twice", () -> times(2, () -> ORDERS.ordersOf("Ada")));
        play("ordersOf(\"Bob\") twice, who has none yet", () -> times(2, () -> ORDERS.ordersOf("Bob")));
    }
}
