package com.acme.speed;

/** The key of a cache that is written by hand for {@link UserService#byIdAndTenant}. */
public record TenantKey(int id, String tenant) {}
