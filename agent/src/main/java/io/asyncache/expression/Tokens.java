package io.asyncache.expression;

import java.util.ArrayList;
import java.util.List;

/** The words of an expression, to be taken one after the other; the last is {@link Token.Kind#END}. */
final class Tokens {

    private final List<Token> tokens;
    private int at;

    private Tokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Cuts a text into words. @throws ExpressionSyntaxException where there is no word */
    static Tokens of(String text) {
        List<Token> tokens = new ArrayList<>();
        Lexer lexer = new Lexer(text);
        Token token = lexer.next();
        while (token.kind() != Token.Kind.END) {
            tokens.add(token);
            token = lexer.next();
        }
        tokens.add(token);
        return new Tokens(tokens);
    }

    /** The same words, from the first on. */
    Tokens again() {
        return new Tokens(tokens);
    }

    int position() {
        return at;
    }

    Token peek() {
        return tokens.get(at);
    }

    /** The word that was taken last. */
    Token before() {
        return tokens.get(at - 1);
    }

    /** Takes the next word; the last one stays. */
    Token next() {
        Token next = tokens.get(at);
        if (next.kind() != Token.Kind.END) {
            at++;
        }
        return next;
    }

    /** Takes the next word if it is this symbol. */
    boolean take(String symbol) {
        boolean taken = peek().is(symbol);
        if (taken) {
            at++;
        }
        return taken;
    }
}
