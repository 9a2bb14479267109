package io.asyncache.agent;

/** Tells the JDK's own programs from applications: under {@code JAVA_TOOL_OPTIONS} they have the agent too. */
final class JdkTools {

    private JdkTools() {}

    /** Returns whether this JVM runs {@code javac}, {@code keytool}, {@code jcmd} or another tool of the JDK's. */
    static boolean isOneOfThem() {
        String mainModule = System.getProperty("jdk.module.main");
        return mainModule != null && (mainModule.startsWith("jdk.") || mainModule.startsWith("java."));
    }
}
