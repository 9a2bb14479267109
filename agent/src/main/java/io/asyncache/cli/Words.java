package io.asyncache.cli;

/** Small pieces of sentences. */
final class Words {

    private Words() {}

    static String count(int number, String thing) {
        boolean sibilant = thing.endsWith("s");
        return number + " " + thing + (number == 1 ? "" : sibilant ? "es" : "s");
    }
}
