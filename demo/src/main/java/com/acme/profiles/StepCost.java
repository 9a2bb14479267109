package com.acme.profiles;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a step cost: the requests that reached the server, and the time until every caller had its answer. */
public record StepCost(Step step, int requests, long millis) {
    private static final Pattern LINE = Pattern.compile("(.+?) +(\\d+) requests +(\\d+) ms");

    /** The line that the program prints. */
    public String toLine() {
        return String.format(Locale.ROOT, "%-31s %4d requests %6d ms", step.label(), requests, millis);
    }

    public static StepCost fromLine(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not the cost of a step: " + line);
        }
        return new StepCost(
                Step.labelled(parts.group(1)), Integer.parseInt(parts.group(2)), Long.parseLong(parts.group(3)));
    }
}
