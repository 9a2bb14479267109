package com.acme.scale;

import java.util.concurrent.CompletableFuture;

/** What is looked up by a number. */
public interface Prices {

    CompletableFuture<Object> price(long id);
}
