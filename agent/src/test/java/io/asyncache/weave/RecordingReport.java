package io.asyncache.weave;

import io.asyncache.selector.MethodView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Keeps what it is told, a line each. */
final class RecordingReport implements WeavingReport {

    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final List<String> unmatched = Collections.synchronizedList(new ArrayList<>());
    private final List<Throwable> causes = Collections.synchronizedList(new ArrayList<>());
    private final int offRule;
    private final boolean blocking;

    RecordingReport() {
        this(-1);
    }

    /** Creates a report to which the rule of the given index is off. */
    RecordingReport(int offRule) {
        this(offRule, false);
    }

    private RecordingReport(int offRule, boolean blocking) {
        this.offRule = offRule;
        this.blocking = blocking;
    }

    /** Creates a report to which all rules take blocking methods. */
    static RecordingReport blocking() {
        return new RecordingReport(-1, true);
    }

    List<String> lines() {
        return lines;
    }

    /** What was said of rules for which a class has nothing. */
    List<String> unmatched() {
        return unmatched;
    }

    List<Throwable> causes() {
        return causes;
    }

    @Override
    public boolean isWoven(int rule) {
        return rule != offRule;
    }

    @Override
    public boolean takesBlocking(int rule) {
        return blocking;
    }

    @Override
    public void looksAnew(String internalName) {}

    @Override
    public void matched(int rule, String internalName, MethodView method) {
        lines.add("matched " + rule);
    }

    @Override
    public void unmatched(int rule, String why) {
        unmatched.add(rule + ": " + why);
    }

    @Override
    public void leftOut(int rule, String internalName, MethodView method, String why) {
        lines.add("left out " + rule + " " + internalName + "." + method.name() + ": " + why);
    }

    @Override
    public void notWoven(int rule, String internalName, MethodView method, String why) {
        lines.add("not woven " + rule + " " + internalName + "." + method.name() + ": " + why);
    }

    @Override
    public void loaderLeftOut(ClassLoader loader, String why) {
        lines.add("loader left out: " + why);
    }

    @Override
    public void timePasses() {}

    @Override
    public void failed(String internalName, Throwable cause) {
        lines.add("failed " + internalName);
        causes.add(cause);
    }
}
