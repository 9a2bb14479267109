package io.asyncache.expression;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks an expression that is more than a path, word by word, as Spring's reader will once it is loaded: everything
 * that is accepted here is accepted there. Refuses what could do more than read: types, constructors, beans, assignments.
 */
final class Grammar {

    static final String NO_ROOT = "there is no #root here: write a parameter's name, args, or this";

    /** Of parentheses, brackets and operators before a value: Spring's reader and ours are recursive. */
    private static final int DEEPEST = 50;

    private final Tokens tokens;
    private final StringBuilder text;
    private final List<Path> paths = new ArrayList<>();
    private final List<String> bareKeys = new ArrayList<>();
    private int depth;

    /** How many selections and projections are open: inside, bare names are those of the element. */
    private int elements;

    Grammar(String text, Tokens tokens) {
        this.text = new StringBuilder(text);
        this.tokens = tokens;
    }

    SpelText read() {
        expression();
        Token rest = tokens.peek();
        if (rest.kind() != Token.Kind.END) {
            throw wrong("'" + rest.text() + "' is not expected here, after a complete expression", rest);
        }
        return new SpelText(text.toString(), List.copyOf(paths), List.copyOf(bareKeys));
    }

    private void expression() {
        enter();
        or();
        if (tokens.peek().is("=")) {
            throw wrong("an expression can't assign: write '==' to compare", tokens.peek());
        }
        if (tokens.take("?:")) {
            expression();
        } else if (tokens.take("?")) {
            expression();
            expect(":", "the ':' of the condition '?' is missing");
            expression();
        }
        depth--;
    }

    private void or() {
        and();
        while (tokens.peek().is("||") || tokens.peek().isWord("or")) {
            tokens.next();
            and();
        }
    }

    private void and() {
        comparison();
        while (tokens.peek().is("&&") || tokens.peek().isWord("and")) {
            tokens.next();
            comparison();
        }
    }

    private void comparison() {
        sum();
        Token operator = tokens.peek();
        if (!Keywords.isComparison(operator)) {
            return;
        }
        if (operator.isWord("instanceof")) {
            throw wrong("an expression can't name types, so 'instanceof' has no right side", operator);
        }
        tokens.next();
        sum();
        if (Keywords.isComparison(tokens.peek())) {
            throw wrong("comparisons don't chain: join two of them with 'and'", tokens.peek());
        }
    }

    private void sum() {
        product();
        while (tokens.peek().is("+") || tokens.peek().is("-")) {
            tokens.next();
            product();
        }
    }

    private void product() {
        power();
        while (Keywords.isProduct(tokens.peek())) {
            tokens.next();
            power();
        }
    }

    private void power() {
        unary();
        if (tokens.take("^")) {
            unary();
        }
        refuseCounting();
    }

    private void unary() {
        refuseCounting();
        Token sign = tokens.peek();
        if (sign.is("!") || sign.is("+") || sign.is("-") || sign.isWord("not")) {
            tokens.next();
            enter();
            unary();
            depth--;
        } else {
            primary();
        }
    }

    private void refuseCounting() {
        Token token = tokens.peek();
        if (token.is("++") || token.is("--")) {
            throw wrong("an expression can't change a value, as '" + token.text() + "' would", token);
        }
    }

    private void primary() {
        Token first = tokens.peek();
        int before = paths.size();
        start();
        boolean plain = paths.size() == before + 1 && (first.kind() == Token.Kind.NAME || first.is("#"));
        List<Path.Step> steps = new ArrayList<>();
        while (tokens.peek().is(".") || tokens.peek().is("?.") || tokens.peek().is("[")) {
            Path.Step step = step();
            plain = plain && step != null && steps.size() < Path.MOST_STEPS;
            if (plain) {
                steps.add(step);
            }
        }
        if (!steps.isEmpty()) {
            paths.set(before, new Path(paths.get(before).root(), List.copyOf(steps)));
        }
    }

    /** Returns the step if a plain path could have it. */
    private Path.@Nullable Step step() {
        Token before = tokens.next();
        if (before.is("[")) {
            index();
            return null;
        }
        Token token = tokens.next();
        if (token.kind() == Token.Kind.NAME) {
            return named(token, before.is("."));
        }
        if (token.is("[")) {
            index();
        } else if (isSelection(token)) {
            selection(token);
        } else {
            throw wrong("a property, a method, or a selection is missing after the dot", token);
        }
        return null;
    }

    private Path.@Nullable Step named(Token name, boolean plain) {
        if (!tokens.take("(")) {
            return plain ? Path.Step.property(name.text(), name.end()) : null;
        }
        boolean none = tokens.peek().is(")");
        arguments();
        return plain && none ? Path.Step.call(name.text(), tokens.before().end()) : null;
    }

    private void index() {
        int before = tokens.position();
        Token key = tokens.peek();
        List<Path> known = new ArrayList<>(paths);
        expression();
        if (key.kind() == Token.Kind.NAME && tokens.position() == before + 1 && !Keywords.isLiteral(key.text())) {
            forgetSince(known);
            if (elements == 0) {
                bareKeys.add(key.text());
            }
        }
        expect("]", "the ']' is missing");
    }

    private void arguments() {
        if (tokens.take(")")) {
            return;
        }
        do {
            expression();
        } while (tokens.take(","));
        expect(")", "the ')' after the arguments is missing");
    }

    private static boolean isSelection(Token token) {
        return token.is("?[") || token.is("^[") || token.is("$[") || token.is("![");
    }

    private void selection(Token opening) {
        elements++;
        expression();
        elements--;
        expect("]", "the ']' of '" + opening.text() + "' is missing");
    }

    private void start() {
        Token token = tokens.next();
        switch (token.kind()) {
            case INTEGER, NUMBER, STRING -> {
                // A literal.
            }
            case NAME -> name(token);
            case SYMBOL -> symbol(token);
            case END -> throw wrong("a value is missing", token);
        }
    }

    private void name(Token name) {
        if (Keywords.isLiteral(name.text())) {
            return;
        }
        if (name.isWord("new")) {
            throw wrong("an expression can't make objects: 'new' is refused", name);
        }
        if (name.text().equals("T")) {
            throw wrong("an expression can't name types: 'T(...)' is refused; a parameter T is written #T", name);
        }
        if (tokens.take("(")) {
            if (elements == 0) {
                throw wrong("a method is called on a value: write this." + name.text() + "(...)", name);
            }
            arguments();
        } else if (elements == 0) {
            paths.add(new Path(name.text(), List.of()));
        }
    }

    private void symbol(Token token) {
        switch (token.text()) {
            case "(" -> {
                expression();
                expect(")", "the ')' is missing");
            }
            case "#" -> variable();
            case "{" -> listOrMap();
            case "@", "&" -> throw wrong("an expression can't name beans: '" + token.text() + "' is refused", token);
            case "[", "?[", "^[", "$[", "![" -> {
                if (elements == 0) {
                    throw wrong("a value is missing before '" + token.text() + "'", token);
                }
                if (token.is("[")) {
                    index();
                } else {
                    selection(token);
                }
            }
            default -> throw wrong("a value is missing before '" + token.text() + "'", token);
        }
    }

    private void variable() {
        Token hash = tokens.before();
        Token name = tokens.next();
        if (name.kind() != Token.Kind.NAME) {
            throw wrong("a name is missing after '#'", name);
        }
        if (tokens.peek().is("(")) {
            throw wrong("there are no functions here: a method is called on a value", hash);
        }
        if (Keywords.isOperator(name)) {
            throw wrong("'" + name.text() + "' is an operator: write a0, a1, … for a parameter of that name", hash);
        }
        if (name.text().equals("root")) {
            throw wrong(NO_ROOT, hash);
        }
        if (!name.text().equals("this")) {
            paths.add(new Path(name.text(), List.of()));
        } else if (elements == 0) {
            paths.add(new Path("this", List.of()));
            text.setCharAt(hash.start(), ' ');
        }
    }

    /** Keys of a map that are bare names stand for themselves. */
    private void listOrMap() {
        if (tokens.take("}")) {
            return;
        }
        if (tokens.take(":")) {
            expect("}", "the '}' of the empty map '{:}' is missing");
            return;
        }
        boolean map = entry(true, false);
        while (tokens.take(",")) {
            entry(false, map);
        }
        expect("}", "the '}' is missing");
    }

    private boolean entry(boolean first, boolean map) {
        int before = tokens.position();
        List<Path> known = new ArrayList<>(paths);
        expression();
        boolean pair = tokens.peek().is(":");
        if (pair ? !first && !map : map) {
            throw wrong("a list has values, a map has key:value everywhere", tokens.peek());
        }
        if (pair) {
            if (tokens.position() == before + 1) {
                forgetSince(known);
            }
            tokens.next();
            expression();
        }
        return pair;
    }

    private void forgetSince(List<Path> known) {
        paths.clear();
        paths.addAll(known);
    }

    private void enter() {
        if (++depth > DEEPEST) {
            throw wrong("an expression is at most " + DEEPEST + " levels deep", tokens.peek());
        }
    }

    private void expect(String symbol, String otherwise) {
        if (!tokens.take(symbol)) {
            throw wrong(otherwise, tokens.peek());
        }
    }

    private static ExpressionSyntaxException wrong(String message, Token where) {
        return new ExpressionSyntaxException(message, where.start());
    }
}
