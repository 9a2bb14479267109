package io.asyncache.config;

import java.util.List;

/** What came of reading a file. */
public sealed interface Reading permits Reading.Valid, Reading.Faulty {

    /** Everything that is wrong with the file, in its order; empty if it is valid. */
    List<Problem> problems();

    /** The file is right. */
    record Valid(Configuration configuration) implements Reading {

        @Override
        public List<Problem> problems() {
            return List.of();
        }
    }

    /** The file can't be read or holds at least one error, and so none of it is in force. */
    record Faulty(List<Problem> problems) implements Reading {

        public Faulty {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("nothing is wrong with the file");
            }
        }
    }
}
