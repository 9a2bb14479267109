package io.asyncache.expression;

import io.asyncache.spelling.Suggestions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name, resolved against a method.
 *
 * @param index of the parameter; 0 for all other kinds
 * @param type the declared type
 */
record Name(Kind kind, int index, Class<?> type) {

    enum Kind {
        PARAMETER,
        ARGUMENTS,
        RECEIVER,
        RESULT
    }

    /** Resolves a name. @throws UnresolvedExpressionException if the method has no such name */
    static Name resolve(String name, String expression, MethodScope scope) {
        Name found = find(name, scope);
        if (found != null) {
            return found;
        }
        List<String> known = known(scope);
        StringBuilder sentence = new StringBuilder()
                .append('\'')
                .append(name)
                .append("' in '")
                .append(expression)
                .append("' is not a name here");
        if (name.equals("result")) {
            sentence.append(", before the method has run");
        } else if (name.equals("this")) {
            sentence.append(", in a static method");
        }
        sentence.append(": there are ").append(Sentences.list(known));
        if (!scope.parameterTypes().isEmpty() && scope.parameterNames().contains(null)) {
            sentence.append(" (the class was compiled without its parameters' names)");
        }
        throw new UnresolvedExpressionException(
                sentence.append(Suggestions.didYouMean(name, known)).toString());
    }

    /** A parameter's own name wins over the names that every method has. */
    static @Nullable Name find(String name, MethodScope scope) {
        List<Class<?>> types = scope.parameterTypes();
        int named = scope.parameterNames().indexOf(name);
        int index = named >= 0 ? named : position(name, types.size());
        if (index >= 0) {
            return new Name(Kind.PARAMETER, index, types.get(index));
        }
        Class<?> receiver = scope.receiver();
        Class<?> result = scope.resultType();
        return switch (name) {
            case "args" -> new Name(Kind.ARGUMENTS, 0, Object[].class);
            case "this" -> receiver == null ? null : new Name(Kind.RECEIVER, 0, receiver);
            case "result" -> result == null ? null : new Name(Kind.RESULT, 0, result);
            default -> null;
        };
    }

    /** Returns the number in {@code a0} or {@code p0}, or -1. */
    private static int position(String name, int parameters) {
        if (name.length() < 2 || name.length() > 4 || (name.charAt(0) != 'a' && name.charAt(0) != 'p')) {
            return -1;
        }
        int position = 0;
        for (int i = 1; i < name.length(); i++) {
            char digit = name.charAt(i);
            if (digit < '0' || digit > '9' || (digit == '0' && i == 1 && name.length() > 2)) {
                return -1;
            }
            position = position * 10 + (digit - '0');
        }
        return position < parameters ? position : -1;
    }

    private static List<String> known(MethodScope scope) {
        List<String> known = new ArrayList<>();
        for (String name : scope.parameterNames()) {
            if (name != null) {
                known.add(name);
            }
        }
        for (int i = 0; i < scope.parameterTypes().size(); i++) {
            known.add("a" + i);
        }
        known.add("args");
        if (scope.receiver() != null) {
            known.add("this");
        }
        if (scope.resultType() != null) {
            known.add("result");
        }
        return known;
    }
}
