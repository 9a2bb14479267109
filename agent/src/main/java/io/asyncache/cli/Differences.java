package io.asyncache.cli;

import io.asyncache.selector.Difference;
import java.util.List;

/** Why a selector doesn't mean a method, in words. */
final class Differences {

    private Differences() {}

    static String sentence(List<Difference> differences) {
        List<String> words = differences.stream().map(Differences::words).toList();
        return "differs in "
                + (words.size() < 2
                        ? String.join("", words)
                        : String.join(", ", words.subList(0, words.size() - 1)) + " and "
                                + words.get(words.size() - 1));
    }

    private static String words(Difference difference) {
        return switch (difference) {
            case ANNOTATION -> "annotation";
            case RETURN_TYPE -> "return type";
            case TYPE -> "type";
            case METHOD -> "method name";
            case PARAMETERS -> "parameters";
        };
    }
}
