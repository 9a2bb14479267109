package io.asyncache.selector;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The selectors of all rules, in the rules' order: the first that matches a method has it. */
public final class Selectors {

    private final Selector[] inOrder;
    private final Set<String> exactTypes = new HashSet<>();
    private final Selector[] patterns;

    public Selectors(List<Selector> selectors) {
        List<Selector> others = new ArrayList<>();
        for (Selector selector : selectors) {
            String exactType = selector.exactType();
            if (exactType == null) {
                others.add(selector);
            } else {
                exactTypes.add(exactType);
            }
        }
        inOrder = selectors.toArray(new Selector[0]);
        patterns = others.toArray(new Selector[0]);
    }

    /** Whether a type of this name can hold a matching method. Asked for each class that the JVM loads. */
    public boolean mayMatchType(String internalName) {
        if (exactTypes.contains(internalName)) {
            return true;
        }
        for (Selector pattern : patterns) {
            if (pattern.mayMatchType(internalName)) {
                return true;
            }
        }
        return false;
    }

    /** The index of the first selector that means this method, -1 if none does. */
    public int firstMatch(TypeView type, MethodView method) {
        for (int i = 0; i < inOrder.length; i++) {
            if (inOrder[i].matchesMethod(type, method)) {
                return i;
            }
        }
        return -1;
    }
}
