package com.acme.speed;

/** What a user asks for. */
public record Request(User user) {}
