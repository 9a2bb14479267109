package io.asyncache.config;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says what SnakeYAML's parser stumbled over, with the remedy where the cause is a usual one. */
final class SyntaxErrors {

    private SyntaxErrors() {}

    static Position position(MarkedYAMLException e, String text, Problems problems) {
        Position end = SourceText.end(text, problems);
        Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
        // Where a text ends too early, SnakeYAML can point one character further still.
        boolean inside = mark != null
                && (mark.getLine() + 1 < end.line()
                        || (mark.getLine() + 1 == end.line() && mark.getColumn() + 1 < end.column()));
        return inside ? problems.position(mark.getLine() + 1, mark.getColumn() + 1) : end;
    }

    static String explain(MarkedYAMLException e) {
        String problem = e.getProblem() == null ? "unexpected text" : e.getProblem();
        String context = e.getContext() == null ? "" : e.getContext();
        // SnakeYAML takes whatever can't begin a text for an attempt to indent with it.
        int advice = problem.indexOf(". (Do not use");
        return "this is not YAML: " + (advice < 0 ? problem : problem.substring(0, advice))
                + (context.isEmpty() ? "" : " (" + context + ")")
                + remedy(problem, context);
    }

    private static String remedy(String problem, String context) {
        if (problem.contains("TAB")) {
            return "; indent with spaces";
        }
        if (problem.startsWith("found character '@'")) {
            return "; a text that begins with '@' must be in quotes";
        }
        if (problem.startsWith("mapping values are not allowed")) {
            return "; check the indentation, and put a text that holds ': ' in quotes";
        }
        if (problem.endsWith("but got [") || problem.endsWith("but got {")) {
            return "; within { } or [ ] a text that holds brackets, as args[0], must be in quotes";
        }
        if (context.startsWith("while scanning an a")) {
            return "; a text that begins with '*' or '&' must be in quotes";
        }
        return "";
    }
}
