package io.asyncache.expression;

import java.lang.invoke.MethodHandles;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expression as the file has it, read but not yet bound to a method.
 *
 * <p>Reading happens while the application starts: it checks the whole syntax, and neither loads Spring nor makes a
 * method handle.
 */
public final class Expression {

    /** More than a file should hold on one line, and little enough for Spring's recursive evaluation. */
    private static final int LONGEST = 2_000;

    private final String text;
    private final @Nullable Path path;
    private final @Nullable SpelText spel;

    private Expression(String text, @Nullable Path path, @Nullable SpelText spel) {
        this.text = text;
        this.path = path;
        this.spel = spel;
    }

    /**
     * Reads an expression.
     *
     * @throws ExpressionSyntaxException if it is none, or uses what asyncache doesn't take: types, constructors, beans,
     *     assignments
     */
    public static Expression parse(String text) {
        if (text.length() > LONGEST) {
            throw new ExpressionSyntaxException("an expression has at most " + LONGEST + " characters", 0);
        }
        Tokens tokens = Tokens.of(text);
        if (tokens.peek().kind() == Token.Kind.END) {
            throw new ExpressionSyntaxException("an expression is empty: write a parameter's name, or user.id", 0);
        }
        Path path = new PathParser(tokens.again()).parse();
        if (path == null) {
            return new Expression(text, null, new Grammar(text, tokens).read());
        }
        if (path.root().equals("root")) {
            throw new ExpressionSyntaxException(Operands.NO_ROOT, 0);
        }
        if (path.steps().size() > Path.MOST_STEPS) {
            throw new ExpressionSyntaxException("a path has at most " + Path.MOST_STEPS + " steps", 0);
        }
        return new Expression(text, path, null);
    }

    /** Returns whether it is a plain path, which is compiled to method handles and needs no SpEL. */
    public boolean isPath() {
        return path != null;
    }

    /**
     * Binds it to a method.
     *
     * @throws UnresolvedExpressionException if a name or a property can't be resolved; the message says which, what
     *     there is, and which is nearest
     */
    public BoundExpression bind(MethodScope scope) {
        try {
            return resolve(scope);
        } catch (LinkageError | IllegalArgumentException failed) {
            // A class that a signature mentions is missing, or the method has as many parameters as a method can have.
            throw new UnresolvedExpressionException("'" + text + "' can't be resolved: " + failed);
        }
    }

    /**
     * Checks the names that it begins with, as far as that can be told of a method whose class is not loaded.
     *
     * @param parameterNames as many as parameters, null where a name is unknown
     * @throws UnresolvedExpressionException if the method has no such name; binding would say the same
     */
    public void checkNames(List<@Nullable String> parameterNames, boolean isStatic, boolean withResult) {
        MethodScope scope = new MethodScope(
                MethodHandles.publicLookup(),
                isStatic ? null : Object.class,
                Collections.nCopies(parameterNames.size(), Object.class),
                parameterNames,
                withResult ? Object.class : null);
        if (path != null) {
            PathBinder.checkNames(text, path, scope);
        } else if (spel != null) {
            SpelBinder.checkNames(text, spel, scope);
        }
    }

    private BoundExpression resolve(MethodScope scope) {
        if (path != null) {
            return new PathBinder(text, path, scope).bind();
        }
        if (spel == null) {
            throw new AssertionError("neither a path nor more");
        }
        return new SpelBinder(text, spel, scope).bind();
    }

    /** Two that are written alike mean the same, so that rules and settings can be compared. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Expression expression && expression.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Returns the text as written. */
    @Override
    public String toString() {
        return text;
    }
}
