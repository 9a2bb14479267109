package com.acme.speed;

/** What a caller looks for: an argument that is a record. */
public record Query(int id, String locale) {}
