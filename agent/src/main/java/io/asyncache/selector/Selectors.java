package io.asyncache.selector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The selectors of all rules of one kind, in the rules' order. Of the rules that cache, the first that matches a method
 * has it; of those that invalidate, all that match do.
 */
public final class Selectors {

    private static final List<Integer> NONE = List.of();

    private final Selector[] inOrder;

    /** The indexes of those that name a type without a wildcard, by the type: a class is not compared with every rule. */
    private final Map<String, List<Integer>> byExactType = new HashMap<>();

    /** The indexes of all others. */
    private final List<Integer> patterns = new ArrayList<>();

    public Selectors(List<Selector> selectors) {
        inOrder = selectors.toArray(new Selector[0]);
        for (int i = 0; i < inOrder.length; i++) {
            String exactType = inOrder[i].exactType();
            if (exactType == null) {
                patterns.add(i);
            } else {
                List<Integer> named = byExactType.get(exactType);
                if (named == null) {
                    named = new ArrayList<>(1);
                    byExactType.put(exactType, named);
                }
                named.add(i);
            }
        }
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
        if (byExactType.containsKey(internalName)) {
            return true;
        }
        for (Integer pattern : patterns) {
            if (inOrder[pattern].mayMatchType(internalName)) {
                return true;
            }
        }
        return false;
    }

    /** The index of the first selector that means this method, -1 if none does. */
    public int firstMatch(TypeView type, MethodView method) {
        int exact = firstMatch(exact(type), type, method, inOrder.length);
        int pattern = firstMatch(patterns, type, method, exact);
        return pattern == inOrder.length ? -1 : pattern;
    }

    /** The first of some, which are in order, if it comes before the limit; else the limit. */
    private int firstMatch(List<Integer> some, TypeView type, MethodView method, int limit) {
        for (Integer index : some) {
            if (index >= limit) {
                return limit;
            }
            if (inOrder[index].matchesMethod(type, method)) {
                return index;
            }
        }
        return limit;
    }

    /** The indexes of all selectors that mean this method, in order. */
    public int[] allMatches(TypeView type, MethodView method) {
        List<Integer> exact = exact(type);
        int[] found = new int[exact.size() + patterns.size()];
        int count = allMatches(exact, type, method, found, 0);
        count = allMatches(patterns, type, method, found, count);
        Arrays.sort(found, 0, count);
        return Arrays.copyOf(found, count);
    }

    private int allMatches(List<Integer> some, TypeView type, MethodView method, int[] found, int before) {
        int count = before;
        for (Integer index : some) {
            if (inOrder[index].matchesMethod(type, method)) {
                found[count++] = index;
            }
        }
        return count;
    }

    private List<Integer> exact(TypeView type) {
        return naming(type.internalName());
    }

    /** The indexes of the selectors that name this very type, without a wildcard or subtypes, in order. */
    public List<Integer> naming(String internalName) {
        return byExactType.getOrDefault(internalName, NONE);
    }
}
