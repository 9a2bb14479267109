package io.asyncache.weave;

import io.asyncache.selector.Selectors;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import net.bytebuddy.jar.asm.ClassReader;
import org.jspecify.annotations.Nullable;

/** Decides which methods of a class file are taken, and weaves them. Loads no class and knows no agent. */
public final class Weaver {

    /** Java 7, the first whose class files may hold an {@code invokedynamic}. */
    private static final int OLDEST = 51;

    /** Of the 255 that a method may have, the JVM's method handles need some for themselves. */
    private static final int MOST_ARGUMENT_SLOTS = 250;

    private final Selectors methods;
    private final Selectors invalidations;
    private final RuleNumbers numbers;
    private final WeavingReport report;

    /** Creates a weaver of rules that are numbered in their order, first those of methods that are cached. */
    public Weaver(Selectors methods, Selectors invalidations, WeavingReport report) {
        this(methods, invalidations, RuleNumbers.inOrder(methods.size(), invalidations.size()), report);
    }

    /**
     * Creates a weaver.
     *
     * @param methods those of the rules of methods that are cached
     * @param invalidations those of the rules of methods that invalidate
     */
    public Weaver(Selectors methods, Selectors invalidations, RuleNumbers numbers, WeavingReport report) {
        this.methods = methods;
        this.invalidations = invalidations;
        this.numbers = numbers;
        this.report = report;
    }

    /** Returns whether the class, by its internal name, may have a method to take; asked for each class of the JVM. */
    public boolean mayTake(String internalName) {
        return methods.mayMatchType(internalName) || invalidations.mayMatchType(internalName);
    }

    /**
     * Finds the methods of a class that are to be woven, and reports those that can't be.
     *
     * @return null if there are none
     */
    @Nullable
    Plan plan(byte[] classFile, @Nullable ClassLoader loader) {
        ClassReader reader = new ClassReader(classFile);
        Unmatched unmatched = new Unmatched(methods, invalidations, numbers, report);
        if (Proxies.isOne(reader.getClassName())) {
            unmatched.tellOfProxy(reader.getClassName());
            return null;
        }
        ClassScan scan = ClassScan.of(reader);
        ScannedType type = new ScannedType(reader, scan.annotations(), loader);
        CachingObstacles obstacles = new CachingObstacles(new Futures(reader, loader));
        List<Selection> selections = new ArrayList<>();
        for (ScannedMethod method : scan.methods()) {
            if (method.isSynthetic()) {
                continue;
            }
            Selection selection =
                    new Selection(method, cachingRule(type, method, obstacles), invalidationRules(type, method));
            if (selection.isEmpty()) {
                continue;
            }
            String limit = limit(scan, method);
            if (limit == null) {
                selections.add(selection);
            } else {
                reportLost(type, selection, limit);
            }
        }
        unmatched.tell(type, scan);
        return selections.isEmpty() ? null : new Plan(classFile, reader, selections, new Loss(type));
    }

    /** Returns the rule that has the method cached; the first that matches is the only one that may. */
    private int cachingRule(ScannedType type, ScannedMethod method, CachingObstacles obstacles) {
        int index = methods.firstMatch(type, method.view());
        if (index < 0) {
            return Selection.NONE;
        }
        int rule = numbers.methods()[index];
        String obstacle = method.obstacle();
        if (obstacle == null) {
            obstacle = obstacles.to(method, methods.get(index), report.takesBlocking(rule));
        }
        return isTaken(rule, type, method, obstacle) ? rule : Selection.NONE;
    }

    /** Returns all rules by which calls of the method invalidate something. */
    private List<Integer> invalidationRules(ScannedType type, ScannedMethod method) {
        List<Integer> rules = new ArrayList<>();
        for (int index : invalidations.allMatches(type, method.view())) {
            int rule = numbers.invalidations()[index];
            String obstacle = method.obstacle();
            if (obstacle == null) {
                obstacle = CachingObstacles.ofEveryObject(method, invalidations.get(index));
            }
            if (isTaken(rule, type, method, obstacle)) {
                rules.add(rule);
            }
        }
        return rules;
    }

    private boolean isTaken(int rule, ScannedType type, ScannedMethod method, @Nullable String obstacle) {
        if (obstacle != null) {
            report.leftOut(rule, type.internalName(), method.view(), obstacle);
            return false;
        }
        report.matched(rule, type.internalName(), method.view());
        return report.isWoven(rule);
    }

    /** Returns why a method that a rule may well mean can't be woven; null if it can. */
    private static @Nullable String limit(ClassScan scan, ScannedMethod method) {
        if (scan.version() < OLDEST) {
            return "its class was compiled for Java 6 or older (class file version " + scan.version() + ")";
        }
        return method.argumentSlots() > MOST_ARGUMENT_SLOTS
                ? "it has more parameters than the JVM lets a call site have"
                : null;
    }

    /** A class and not a lambda, which the first woven class would pay for making. */
    private final class Loss implements BiConsumer<Selection, String> {

        private final ScannedType type;

        Loss(ScannedType type) {
            this.type = type;
        }

        @Override
        public void accept(Selection lost, String why) {
            reportLost(type, lost, why);
        }
    }

    private void reportLost(ScannedType type, Selection lost, String why) {
        if (lost.isCached()) {
            report.notWoven(lost.caching(), type.internalName(), lost.method().view(), why);
        }
        for (int rule : lost.invalidations()) {
            report.notWoven(rule, type.internalName(), lost.method().view(), why);
        }
    }
}
