package io.asyncache.cli;

import io.asyncache.config.KeyRule;
import io.asyncache.config.MethodRule;
import io.asyncache.weave.MatchedMethod;
import java.util.ArrayList;
import java.util.List;

/**
 * What tells a method's entries apart, as JSON has it and as text.
 *
 * @param parts expressions as they are written, or the names of all parameters
 * @param vary calls as they are written
 * @param eachReceiver whether each receiver object has its own
 */
record KeyOutput(List<String> parts, List<String> vary, boolean eachReceiver) {

    static KeyOutput of(MethodRule rule, MatchedMethod method) {
        KeyRule key = rule.key();
        return new KeyOutput(
                key.parts().isEmpty()
                        ? parameters(method)
                        : key.parts().stream().map(Object::toString).toList(),
                key.vary().stream().map(Object::toString).toList(),
                key.perInstance() && !method.isStatic());
    }

    private static List<String> parameters(MatchedMethod method) {
        List<String> names = new ArrayList<>();
        for (String name : method.parameterNames()) {
            names.add(name == null ? "a" + names.size() : name);
        }
        return names;
    }

    @Override
    public String toString() {
        List<String> all = new ArrayList<>(parts);
        all.addAll(vary);
        return (all.isEmpty() ? "none, one entry" : String.join(", ", all))
                + (eachReceiver ? (all.isEmpty() ? "" : ",") + " for each receiver" : "");
    }
}
