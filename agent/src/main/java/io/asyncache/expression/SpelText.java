package io.asyncache.expression;

import java.util.List;

/**
 * An expression that is more than a path, as Spring is to read it, with what must be known of it before.
 *
 * @param text as written, except that {@code #this} is a name like any other wherever it means the receiver
 * @param paths the names that the method has to have, without {@code #}, each with the plain steps that follow it
 * @param bareKeys bare names that stand alone between brackets, where Spring takes them for the keys of a map
 */
record SpelText(String text, List<Path> paths, List<String> bareKeys) {}
