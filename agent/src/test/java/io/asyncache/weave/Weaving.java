package io.asyncache.weave;

import io.asyncache.selector.Selector;
import io.asyncache.selector.Selectors;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Ways to weave class files in front of the script's gate. */
enum Weaving {
    FUTURES(true, false, false),
    BLOCKING(true, true, false),
    INVALIDATING(false, false, true),
    BLOCKING_AND_INVALIDATING(true, true, true);

    static final Selectors NONE = selectors();

    private static final Selectors ALL = selectors("*.*(..)");

    private final boolean caches;
    private final boolean blocking;
    private final boolean invalidates;

    Weaving(boolean caches, boolean blocking, boolean invalidates) {
        this.caches = caches;
        this.blocking = blocking;
        this.invalidates = invalidates;
    }

    boolean caches() {
        return caches;
    }

    boolean takesBlocking() {
        return blocking;
    }

    boolean invalidates() {
        return invalidates;
    }

    /** Weaves every method that can be taken; a class that has none comes back as it is. */
    byte[] weave(byte[] classFile) {
        RecordingReport report = blocking ? RecordingReport.blocking() : new RecordingReport();
        Weaver weaver = new Weaver(
                caches ? ALL : NONE, invalidates ? ALL : NONE, new RuleNumbers(new int[] {0}, new int[] {0}), report);
        return woven(classFile, weaver.plan(classFile, null));
    }

    static Selectors selectors(String... selectors) {
        return new Selectors(Arrays.stream(selectors).map(Selector::parse).toList());
    }

    /** Weaves every asynchronous method. */
    static byte[] all(byte[] classFile) {
        return FUTURES.weave(classFile);
    }

    /** Weaves the asynchronous methods that the selectors mean; a class that has none comes back as it is. */
    static byte[] some(byte[] classFile, String... selectors) {
        Weaver weaver = new Weaver(selectors(selectors), NONE, new RecordingReport());
        return woven(classFile, weaver.plan(classFile, null));
    }

    private static byte[] woven(byte[] classFile, @Nullable Plan plan) {
        byte[] woven = plan == null ? null : plan.weave(ScriptGate.INTERNAL_NAME);
        return woven == null ? classFile : woven;
    }
}
