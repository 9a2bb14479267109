package io.asyncache.config;

import org.jspecify.annotations.Nullable;

/** Tags: those of YAML's core schema may be written, any other would build an object and is refused. */
final class Tags {

    private static final String CORE = "tag:yaml.org,2002:";

    private final Problems problems;

    Tags(Problems problems) {
        this.problems = problems;
    }

    /** Of a mapping or list, for which there is a single tag. */
    void check(@Nullable String tag, String allowed, Position position) {
        if (tag != null && !tag.equals("!") && !tag.equals(CORE + allowed)) {
            problems.add(position, "the tag " + written(tag) + " is not allowed here; leave it out");
        }
    }

    /**
     * Whether a scalar under this tag is still to be read as a number, a boolean and the like. The lone {@code !}, which
     * YAML has for any text, is refused: in {@code when: ! user.isBlocked()} it would take the negation away.
     */
    boolean leavesPlain(@Nullable String tag, boolean plain, Position position) {
        if (tag == null) {
            return plain;
        }
        if (tag.equals(CORE + "str")) {
            return false;
        }
        if (!tag.equals(CORE + "int")
                && !tag.equals(CORE + "bool")
                && !tag.equals(CORE + "null")
                && !tag.equals(CORE + "float")) {
            String remedy = tag.startsWith("!") ? "; a text that begins with '!' must be in quotes" : "; leave it out";
            problems.add(position, "the tag " + written(tag) + " is not allowed here" + remedy);
        }
        return true;
    }

    private static String written(String tag) {
        if (tag.startsWith(CORE)) {
            return "!!" + tag.substring(CORE.length());
        }
        return tag.startsWith("!") ? tag : "!<" + tag + ">";
    }
}
