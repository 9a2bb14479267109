package com.acme.shop;

/** What the shop sells. */
public record Article(int id, String name) {}
