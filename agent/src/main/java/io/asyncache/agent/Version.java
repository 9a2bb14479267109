package io.asyncache.agent;

import java.io.IOException;
import java.io.InputStream;

/** The version of asyncache that runs, as the build wrote it down. */
public final class Version {

    private Version() {}

    public static String current() {
        try (InputStream in = Version.class.getResourceAsStream("version")) {
            return in == null ? "of unknown version" : new String(in.readAllBytes()).trim();
        } catch (IOException unreadable) {
            return "of unknown version";
        }
    }
}
