package io.asyncache.config;

/**
 * A place in a file.
 *
 * @param line counted from 1
 * @param column counted from 1, in Unicode characters
 */
public record Position(String file, int line, int column) {

    public Position {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("lines and columns count from 1: " + line + ":" + column);
        }
    }

    /** Whether it stands further down in the same file, or to the right. */
    boolean isAfter(Position other) {
        return line != other.line ? line > other.line : column > other.column;
    }

    /** {@code file:line:column}, which terminals and editors make a link of. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
