package io.asyncache.demo.screens;

/** A document in Markdown, with places for screens: {@code <!-- screen: NAME -->} to {@code <!-- /screen -->}. */
record Document(String text) {
    private static final String END = "<!-- /screen -->";
    private static final String FENCE = "```\n";

    /** This document with that screen in its place, in place of what is there. */
    Document with(String name, String screen) {
        String begin = "<!-- screen: " + name + " -->\n";
        int from = text.indexOf(begin);
        if (from < 0) {
            throw new IllegalArgumentException("the document has no place for a screen " + name + ": " + begin.strip());
        }
        int content = from + begin.length();
        int to = text.indexOf(END, content);
        if (to < 0) {
            throw new IllegalArgumentException("the place for the screen " + name + " has no end: " + END);
        }
        return new Document(text.substring(0, content) + FENCE + screen + FENCE + text.substring(to));
    }
}
