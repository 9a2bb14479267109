package io.asyncache.expression;

/**
 * A name that an expression uses, as Spring's side of the class loader has to know it.
 *
 * @param slot the parameter's number, or one of the constants
 */
public record SpelName(String name, int slot, Class<?> type) {

    public static final int RECEIVER = -1;
    public static final int ARGUMENTS = -2;
    public static final int RESULT = -3;

    static SpelName of(String name, Name resolved) {
        int slot = switch (resolved.kind()) {
            case PARAMETER -> resolved.index();
            case RECEIVER -> RECEIVER;
            case ARGUMENTS -> ARGUMENTS;
            case RESULT -> RESULT;
        };
        return new SpelName(name, slot, resolved.type());
    }
}
