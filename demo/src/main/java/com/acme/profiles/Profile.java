package com.acme.profiles;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the service knows of a user. */
public record Profile(int id, String name, String city) {
    private static final Pattern JSON =
            Pattern.compile("\\{\"id\": (\\d+), \"name\": \"([^\"]*)\", \"city\": \"([^\"]*)\"}");

    static Profile fromJson(String json) {
        Matcher fields = JSON.matcher(json);
        if (!fields.matches()) {
            throw new IllegalArgumentException("not a profile: " + json);
        }
        return new Profile(Integer.parseInt(fields.group(1)), fields.group(2), fields.group(3));
    }
}
