package com.acme.orders;

import com.acme.Runs;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A client whose calls carry more than what the answer depends on. */
public final class OrderClient {

    /** The request id is for the other side's log. */
    public CompletableFuture<String> order(int orderId, String requestId) {
        Runs.count();
        return CompletableFuture.completedFuture("order " + orderId);
    }

    public CompletableFuture<List<String>> openOrders(Request request, int page) {
        Runs.count();
        return CompletableFuture.completedFuture(List.of("an order of " + request.getTenant()));
    }

    /** There is none for a customer who is not known yet. */
    public CompletableFuture<List<String>> ordersOf(String customer) {
        Runs.count();
        return CompletableFuture.completedFuture(customer.equals("Ada") ? List.of("order 1") : List.of());
    }

    /** A customer's address is the same in whatever letters it is written. */
    public CompletableFuture<String> customer(String email) {
        Runs.count();
        return CompletableFuture.completedFuture("Ada");
    }
}
