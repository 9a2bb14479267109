package io.asyncache.cli;

/** A command can't do what it is asked; the message, of one line or more, is all that a person has to be told. */
final class CommandFailure extends Exception {

    CommandFailure(String message) {
        super(message);
    }
}
