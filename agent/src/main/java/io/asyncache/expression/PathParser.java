package io.asyncache.expression;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a plain path from tokens; says no, and nothing else, to whatever is more than one. */
final class PathParser {

    private final Tokens tokens;

    PathParser(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Returns the path that all of the tokens make, or null. */
    @Nullable
    Path parse() {
        boolean hash = tokens.take("#");
        Token root = tokens.next();
        if (root.kind() != Token.Kind.NAME || (!hash && Keywords.isLiteral(root.text()))) {
            return null;
        }
        List<Path.Step> steps = new ArrayList<>();
        while (tokens.peek().kind() != Token.Kind.END) {
            Path.Step step = step();
            if (step == null) {
                return null;
            }
            steps.add(step);
        }
        return new Path(root.text(), List.copyOf(steps));
    }

    private Path.@Nullable Step step() {
        if (tokens.take(".")) {
            return named();
        }
        return tokens.take("[") ? element() : null;
    }

    private Path.@Nullable Step named() {
        Token name = tokens.next();
        if (name.kind() != Token.Kind.NAME) {
            return null;
        }
        if (!tokens.take("(")) {
            return Path.Step.property(name.text(), name.end());
        }
        Token close = tokens.next();
        return close.is(")") ? Path.Step.call(name.text(), close.end()) : null;
    }

    private Path.@Nullable Step element() {
        Token inside = tokens.next();
        Token close = tokens.next();
        if (!close.is("]")) {
            return null;
        }
        if (inside.kind() == Token.Kind.STRING) {
            return Path.Step.key(inside.string(), close.end());
        }
        return inside.kind() == Token.Kind.INTEGER
                ? Path.Step.index(Integer.parseInt(inside.text()), close.end())
                : null;
    }
}
