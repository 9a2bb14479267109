package io.asyncache.expression;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The half of the grammar that stands between operators: values, the steps from one to the next, and their names. */
final class Operands {

    static final String NO_ROOT = "there is no #root here: write a parameter's name, args, or this";

    private final StringBuilder text;
    private final Tokens tokens;
    private final Grammar grammar;
    private final List<Path> paths = new ArrayList<>();
    private final List<String> bareKeys = new ArrayList<>();

    /** How many selections and projections are open: inside, bare names are those of the element. */
    private int elements;

    Operands(String text, Tokens tokens, Grammar grammar) {
        this.text = new StringBuilder(text);
        this.tokens = tokens;
        this.grammar = grammar;
    }

    /** Returns what was found, once all is read. */
    SpelText spelText() {
        return new SpelText(text.toString(), List.copyOf(paths), List.copyOf(bareKeys));
    }

    /** Reads a value and the steps that follow it. */
    void operand() {
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
            throw Grammar.wrong("a property, a method, or a selection is missing after the dot", token);
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
        grammar.expression();
        if (key.kind() == Token.Kind.NAME && tokens.position() == before + 1 && !Keywords.isLiteral(key.text())) {
            forgetSince(known);
            if (elements == 0) {
                bareKeys.add(key.text());
            }
        }
        grammar.expect("]", "the ']' is missing");
    }

    private void arguments() {
        if (tokens.take(")")) {
            return;
        }
        do {
            grammar.expression();
        } while (tokens.take(","));
        grammar.expect(")", "the ')' after the arguments is missing");
    }

    private static boolean isSelection(Token token) {
        return token.is("?[") || token.is("^[") || token.is("$[") || token.is("![");
    }

    private void selection(Token opening) {
        elements++;
        grammar.expression();
        elements--;
        grammar.expect("]", "the ']' of '" + opening.text() + "' is missing");
    }

    private void start() {
        Token token = tokens.next();
        switch (token.kind()) {
            case INTEGER, NUMBER, STRING -> {
                // A literal.
            }
            case NAME -> name(token);
            case SYMBOL -> symbol(token);
            case END -> throw Grammar.wrong("a value is missing", token);
        }
    }

    private void name(Token name) {
        if (Keywords.isLiteral(name.text())) {
            return;
        }
        if (name.isWord("new")) {
            throw Grammar.wrong("an expression can't make objects: 'new' is refused", name);
        }
        if (name.text().equals("T")) {
            throw Grammar.wrong(
                    "an expression can't name types: 'T(...)' is refused; a parameter T is written #T", name);
        }
        if (tokens.take("(")) {
            if (elements == 0) {
                throw Grammar.wrong("a method is called on a value: write this." + name.text() + "(...)", name);
            }
            arguments();
        } else if (elements == 0) {
            paths.add(new Path(name.text(), List.of()));
        }
    }

    private void symbol(Token token) {
        switch (token.text()) {
            case "(" -> {
                grammar.expression();
                grammar.expect(")", "the ')' is missing");
            }
            case "#" -> variable();
            case "{" -> listOrMap();
            case "@", "&" ->
                throw Grammar.wrong("an expression can't name beans: '" + token.text() + "' is refused", token);
            case "[", "?[", "^[", "$[", "![" -> {
                if (elements == 0) {
                    throw Grammar.wrong("a value is missing before '" + token.text() + "'", token);
                }
                if (token.is("[")) {
                    index();
                } else {
                    selection(token);
                }
            }
            default -> throw Grammar.wrong("a value is missing before '" + token.text() + "'", token);
        }
    }

    private void variable() {
        Token hash = tokens.before();
        Token name = tokens.next();
        if (name.kind() != Token.Kind.NAME) {
            throw Grammar.wrong("a name is missing after '#'", name);
        }
        if (tokens.peek().is("(")) {
            throw Grammar.wrong("there are no functions here: a method is called on a value", hash);
        }
        if (Keywords.isOperator(name)) {
            throw Grammar.wrong(
                    "'" + name.text() + "' is an operator: write a0, a1, … for a parameter of that name", hash);
        }
        if (name.text().equals("root")) {
            throw Grammar.wrong(NO_ROOT, hash);
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
            grammar.expect("}", "the '}' of the empty map '{:}' is missing");
            return;
        }
        boolean map = entry(true, false);
        while (tokens.take(",")) {
            entry(false, map);
        }
        grammar.expect("}", "the '}' is missing");
    }

    private boolean entry(boolean first, boolean map) {
        int before = tokens.position();
        List<Path> known = new ArrayList<>(paths);
        grammar.expression();
        boolean pair = tokens.peek().is(":");
        if (pair ? !first && !map : map) {
            throw Grammar.wrong("a list has values, a map has key:value everywhere", tokens.peek());
        }
        if (pair) {
            if (tokens.position() == before + 1) {
                forgetSince(known);
            }
            tokens.next();
            grammar.expression();
        }
        return pair;
    }

    private void forgetSince(List<Path> known) {
        paths.clear();
        paths.addAll(known);
    }
}
