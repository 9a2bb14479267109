package io.asyncache.config;

import io.asyncache.selector.Selector;

/** A rule for the methods that a selector matches, whatever it does with them. */
public sealed interface SelectingRule permits MethodRule, InvalidationRule {

    Selector selector();

    /** Where the rule begins in the file. */
    Position position();
}
