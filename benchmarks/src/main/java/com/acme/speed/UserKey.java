package com.acme.speed;

/** The key of a cache that is written by hand for {@link UserService#byId}. */
public record UserKey(int id) {}
