package io.asyncache.selector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The selectors of all rules of one kind, in the rules' order. Of the rules that cache, the first that matches a method
 * has it; of those that invalidate, all that match do.
 */
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

    /** How many there are; they go by their index. */
    public int size() {
        return inOrder.length;
    }

    /** The selector of the given index. */
    public Selector get(int index) {
        return inOrder[index];
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

    /** The indexes of all selectors that mean this method, in order. */
    public int[] allMatches(TypeView type, MethodView method) {
        int[] found = new int[inOrder.length];
        int count = 0;
        for (int i = 0; i < inOrder.length; i++) {
            if (inOrder[i].matchesMethod(type, method)) {
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }
}
