package io.asyncache.attach;

import java.io.File;

/**
 * A JVM that runs.
 *
 * @param pid as this machine or container counts
 * @param commandLine the main class or the jar, then the application's arguments; empty if that is not known
 */
public record Jvm(long pid, String commandLine) {

    /** Returns the main class or the jar's path. */
    public String main() {
        // A path may hold spaces, and a jar's ends with its ending.
        int jar = commandLine.indexOf(".jar");
        int end = commandLine.indexOf(' ', Math.max(0, jar));
        String first = commandLine.indexOf(' ') < 0 ? commandLine : commandLine.substring(0, commandLine.indexOf(' '));
        boolean isJar = jar >= 0 && commandLine.startsWith(File.separator);
        return isJar ? (end < 0 ? commandLine : commandLine.substring(0, end)) : first;
    }

    /** Returns the main class or the jar's name, without directories. */
    public String name() {
        return main().substring(main().lastIndexOf(File.separatorChar) + 1);
    }

    boolean isMeantBy(String part) {
        return name().contains(part);
    }

    @Override
    public String toString() {
        return commandLine.isEmpty() ? Long.toString(pid) : pid + " (" + name() + ")";
    }
}
