package com.acme.speed;

/** Somebody. */
public record User(int id) {}
