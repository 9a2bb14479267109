package io.asyncache.config;

/** Something in the file that must be mended, where it is, and how. */
public record Problem(Position position, String message) {

    @Override
    public String toString() {
        return position + ": " + message;
    }
}
