package io.asyncache.weave;

import org.jspecify.annotations.Nullable;

/**
 * A rule whose selector means a method.
 *
 * @param rule its index, as in {@link WeavingReport}
 * @param obstacle why the method can't be woven for it, as the end of a sentence; null if it can
 */
public record RuleMatch(int rule, @Nullable String obstacle) {}
