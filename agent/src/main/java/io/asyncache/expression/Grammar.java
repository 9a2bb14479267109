package io.asyncache.expression;

/**
 * Checks an expression that is more than a path, word by word, as Spring's reader will once it is loaded: everything
 * that is accepted here is accepted there. Refuses what could do more than read: types, constructors, beans, assignments.
 */
final class Grammar {

    /** Of parentheses, brackets and operators before a value: Spring's reader and ours are recursive. */
    private static final int DEEPEST = 50;

    private final Tokens tokens;
    private final Operands operands;
    private int depth;

    Grammar(String text, Tokens tokens) {
        this.tokens = tokens;
        this.operands = new Operands(text, tokens, this);
    }

    SpelText read() {
        expression();
        Token rest = tokens.peek();
        if (rest.kind() != Token.Kind.END) {
            throw wrong("'" + rest.text() + "' is not expected here, after a complete expression", rest);
        }
        return operands.spelText();
    }

    void expression() {
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
            operands.operand();
        }
    }

    private void refuseCounting() {
        Token token = tokens.peek();
        if (token.is("++") || token.is("--")) {
            throw wrong("an expression can't change a value, as '" + token.text() + "' would", token);
        }
    }

    private void enter() {
        if (++depth > DEEPEST) {
            throw wrong("an expression is at most " + DEEPEST + " levels deep", tokens.peek());
        }
    }

    void expect(String symbol, String otherwise) {
        if (!tokens.take(symbol)) {
            throw wrong(otherwise, tokens.peek());
        }
    }

    static ExpressionSyntaxException wrong(String message, Token where) {
        return new ExpressionSyntaxException(message, where.start());
    }
}
