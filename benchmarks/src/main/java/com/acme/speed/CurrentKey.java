package com.acme.speed;

/** The only key of a cache that is written by hand for {@link UserService#current}. */
public record CurrentKey() {}
