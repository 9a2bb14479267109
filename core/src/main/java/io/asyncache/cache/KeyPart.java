package io.asyncache.cache;

/**
 * One of the things that tell a method's calls apart.
 *
 * @param name as people know it: a parameter, or an expression of the rule's
 * @param type its declared type
 */
public record KeyPart(String name, Class<?> type) {}
