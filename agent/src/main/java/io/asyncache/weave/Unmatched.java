package io.asyncache.weave;

import io.asyncache.selector.Selector;
import io.asyncache.selector.Selectors;
import io.asyncache.spelling.Suggestions;
import java.util.ArrayList;
import java.util.List;

/** Tells rules that name one class why that class has nothing for them: most often a typing error. */
final class Unmatched {

    private final Selectors methods;
    private final Selectors invalidations;
    private final RuleNumbers numbers;
    private final WeavingReport report;

    Unmatched(Selectors methods, Selectors invalidations, RuleNumbers numbers, WeavingReport report) {
        this.methods = methods;
        this.invalidations = invalidations;
        this.numbers = numbers;
        this.report = report;
    }

    void tellOfProxy(String internalName) {
        for (int i : methods.naming(internalName)) {
            tellOfProxy(numbers.methods()[i], internalName);
        }
        for (int i : invalidations.naming(internalName)) {
            tellOfProxy(numbers.invalidations()[i], internalName);
        }
    }

    private void tellOfProxy(int rule, String internalName) {
        report.unmatched(rule, readable(internalName) + " is a proxy made at run time; select the class behind it");
    }

    void tell(ScannedType type, ClassScan scan) {
        for (int i : methods.naming(type.internalName())) {
            tell(methods.get(i), numbers.methods()[i], type, scan);
        }
        for (int i : invalidations.naming(type.internalName())) {
            tell(invalidations.get(i), numbers.invalidations()[i], type, scan);
        }
    }

    private void tell(Selector selector, int rule, ScannedType type, ClassScan scan) {
        List<String> there = new ArrayList<>();
        for (ScannedMethod method : scan.methods()) {
            if (selector.matchesMethod(type, method.view())) {
                return;
            }
            if (!method.isSynthetic() && !method.view().name().startsWith("<")) {
                there.add(method.view().readable());
            }
        }
        String text = selector.toString();
        String written = text.substring(text.lastIndexOf('.', Math.max(0, text.indexOf('('))) + 1);
        report.unmatched(
                rule,
                readable(type.internalName()) + " is loaded and has no such method"
                        + Suggestions.didYouMean(written, there));
    }

    private static String readable(String internalName) {
        return internalName.replace('/', '.');
    }
}
