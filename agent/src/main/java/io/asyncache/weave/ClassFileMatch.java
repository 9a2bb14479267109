package io.asyncache.weave;

import io.asyncache.selector.MethodView;
import io.asyncache.selector.Selectors;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Says of class files what the agent would do with them, without the application running: it has the weaver plan and
 * weave them, and looks at what came of it.
 *
 * <p>Class-loader rule: supertypes are read as resources of the loader that is given; no class is loaded.
 */
public final class ClassFileMatch {

    private static final String GATE = "java/lang/AsyncacheGate";

    private final Selectors methods;
    private final Selectors invalidations;
    private final Outcome outcome;
    private final Weaver weaver;
    private final ClassLoader resources;
    private final Map<String, List<String>> hierarchies = new HashMap<>();

    /**
     * Creates a match.
     *
     * @param isWoven as {@link WeavingReport#isWoven} has it
     * @param takesBlocking as {@link WeavingReport#takesBlocking} has it
     * @param resources gives the application's class files
     */
    public ClassFileMatch(
            Selectors methods,
            Selectors invalidations,
            IntPredicate isWoven,
            IntPredicate takesBlocking,
            ClassLoader resources) {
        this.methods = methods;
        this.invalidations = invalidations;
        this.outcome = new Outcome(isWoven, takesBlocking);
        this.weaver = new Weaver(methods, invalidations, outcome);
        this.resources = resources;
    }

    /** Returns whether a class of this name may have a method that a rule means. */
    public boolean mayTake(String internalName) {
        return weaver.mayTake(internalName);
    }

    /**
     * Returns the methods that a class file declares, with the rules that mean them; those that the compiler made, and
     * constructors, are left out, and a proxy has none (S28).
     *
     * @throws RuntimeException if it is no class file, or one of a later version than is known
     */
    public List<MatchedMethod> methods(byte[] bytes) {
        ClassFile classFile = ClassFile.of(bytes, resources, hierarchies);
        List<MatchedMethod> found = new ArrayList<>();
        if (Proxies.isOne(classFile.reader().getClassName())) {
            return found;
        }
        Decisions decisions = new Decisions(classFile);
        for (ScannedMethod method : classFile.scan().methods()) {
            if (!method.isSynthetic() && !method.view().name().startsWith("<")) {
                found.add(decisions.on(method));
            }
        }
        return found;
    }

    /** What is decided on the methods of one class; the weaver is asked if any rule means any of them. */
    private final class Decisions {

        private final ClassFile classFile;
        private @Nullable Map<String, String> obstacles;

        Decisions(ClassFile classFile) {
            this.classFile = classFile;
        }

        MatchedMethod on(ScannedMethod method) {
            return new MatchedMethod(
                    classFile,
                    method,
                    matches(methods.allMatches(classFile.type(), method.view()), 0, method),
                    matches(invalidations.allMatches(classFile.type(), method.view()), methods.size(), method));
        }

        private List<RuleMatch> matches(int[] rules, int offset, ScannedMethod method) {
            List<RuleMatch> matches = new ArrayList<>();
            for (int rule : rules) {
                matches.add(new RuleMatch(offset + rule, obstacles().get(Outcome.place(offset + rule, method.view()))));
            }
            return matches;
        }

        private Map<String, String> obstacles() {
            if (obstacles == null) {
                obstacles = weave();
            }
            return obstacles;
        }

        private Map<String, String> weave() {
            outcome.obstacles.clear();
            Plan plan = weaver.plan(classFile.bytes(), resources);
            if (plan != null) {
                plan.weave(GATE);
            }
            return new HashMap<>(outcome.obstacles);
        }
    }

    /** What the weaver reports of one class. */
    private static final class Outcome implements WeavingReport {

        private final IntPredicate isWoven;
        private final IntPredicate takesBlocking;
        private final Map<String, String> obstacles = new HashMap<>();

        Outcome(IntPredicate isWoven, IntPredicate takesBlocking) {
            this.isWoven = isWoven;
            this.takesBlocking = takesBlocking;
        }

        static String place(int rule, MethodView method) {
            return rule + " " + method.name() + method.descriptor();
        }

        @Override
        public boolean isWoven(int rule) {
            return isWoven.test(rule);
        }

        @Override
        public boolean takesBlocking(int rule) {
            return takesBlocking.test(rule);
        }

        @Override
        public void leftOut(int rule, String internalName, MethodView method, String why) {
            obstacles.put(place(rule, method), why);
        }

        @Override
        public void notWoven(int rule, String internalName, MethodView method, String why) {
            obstacles.put(place(rule, method), why);
        }

        @Override
        public void looksAnew(String internalName) {}

        @Override
        public void matched(int rule, String internalName, MethodView method) {}

        @Override
        public void unmatched(int rule, String why) {}

        @Override
        public void loaderLeftOut(ClassLoader loader, String why) {}

        @Override
        public void timePasses() {}

        @Override
        public void failed(String internalName, Throwable cause) {}
    }
}
