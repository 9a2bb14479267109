package com.acme.profiles;

/** The steps of the story, in the order in which they are played. */
public enum Step {
    FIRST_CALL("first call, id 1"),
    SECOND_CALL("second call, id 1"),
    ANOTHER_ID("another id, 2"),
    CROWD("200 callers at once, id 3"),
    ONE_CANCELS("two callers, one cancels, id 4"),
    SERVER_FAILS_ONCE("server fails once, id 5"),
    LATER("id 3 again, 2.5 s later");

    private final String label;

    Step(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    static Step labelled(String label) {
        for (Step step : values()) {
            if (step.label.equals(label)) {
                return step;
            }
        }
        throw new IllegalArgumentException("no step of the story: " + label);
    }
}
