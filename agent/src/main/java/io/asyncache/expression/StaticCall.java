package io.asyncache.expression;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import org.jspecify.annotations.Nullable;

/**
 * A call of a static method without parameters, {@code com.acme.Tenant.current()}, as the file has it: what a key
 * depends on besides a method's arguments.
 *
 * <p>Not an {@link Expression}, which names no types; and holds nothing of the application until it is bound.
 */
public final class StaticCall {

    private final String text;
    private final String type;
    private final String method;

    StaticCall(String text, String type, String method) {
        this.text = text;
        this.type = type;
        this.method = method;
    }

    /**
     * Reads a call. A nested class may be written {@code com.acme.Outer.Inner} or {@code com.acme.Outer$Inner}.
     *
     * @throws ExpressionSyntaxException if the text is none
     */
    public static StaticCall parse(String text) {
        return new StaticCallParser(text).parse();
    }

    /**
     * Resolves it as code of the look-up's class would, and if need be more: the method may be private. The class is
     * initialised by the first call, not here.
     *
     * @param caller of the class whose methods' keys depend on the call, with private access
     * @return {@code ()T}, where T is the method's own return type
     * @throws UnresolvedExpressionException if there is no such method; the message says what there is, and what is
     *     nearest
     */
    public MethodHandle bind(MethodHandles.Lookup caller) {
        return new StaticCallBinder(text, caller).bind(type, method);
    }

    /** Two that are written alike are equal, so that rules can be compared. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StaticCall call && call.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Returns the text as written, without the spaces around it. */
    @Override
    public String toString() {
        return text;
    }
}
