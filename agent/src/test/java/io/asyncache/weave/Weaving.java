package io.asyncache.weave;

import io.asyncache.selector.Selector;
import io.asyncache.selector.Selectors;
import java.util.Arrays;

/** Weaves class files in front of the stand-in gate. */
final class Weaving {

    private Weaving() {}

    static Selectors selectors(String... selectors) {
        return new Selectors(Arrays.stream(selectors).map(Selector::parse).toList());
    }

    /** Weaves every method that can be taken; a class that has none comes back as it is. */
    static byte[] all(byte[] classFile) {
        return some(classFile, "*.*(..)");
    }

    /** Weaves the methods that the selectors mean; a class that has none comes back as it is. */
    static byte[] some(byte[] classFile, String... selectors) {
        Weaver.Plan plan = new Weaver(selectors(selectors), new RecordingReport()).plan(classFile, null);
        byte[] woven = plan == null ? null : plan.weave(ScriptGate.INTERNAL_NAME);
        return woven == null ? classFile : woven;
    }
}
