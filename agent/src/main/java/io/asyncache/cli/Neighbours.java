package io.asyncache.cli;

import io.asyncache.selector.Selector;
import io.asyncache.spelling.Suggestions;
import io.asyncache.weave.ClassFileMatch;
import io.asyncache.weave.MatchedMethod;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody may have meant whose selector means no method at all. */
final class Neighbours {

    /** Overloads that help; more hide each other. */
    private static final int MOST = 5;

    private final ClassPath classPath;
    private final ClassFileMatch match;

    Neighbours(ClassPath classPath, ClassFileMatch match) {
        this.classPath = classPath;
        this.match = match;
    }

    /** Returns sentences on what there is instead. */
    String of(Selector selector) {
        String type = selector.plainType();
        if (type == null) {
            return ofPattern(selector);
        }
        if (selector.needsHierarchy() && type.startsWith("java/")) {
            return "no method on the class path is meant";
        }
        if (!classPath.names().contains(type)) {
            String missing = "there is no " + readable(type) + " on the class path";
            String nearest = nearestType(type);
            if (nearest == null) {
                return missing;
            }
            MatchedMethod method = nearestMethod(selector, declared(nearest));
            return missing + didYouMean(method == null ? readable(nearest) : method.readableName());
        }
        List<MatchedMethod> declared = declared(type);
        String sentence = ofMethods(selector, declared);
        if (sentence == null) {
            sentence = ofInherited(selector, type, declared);
        }
        return sentence == null ? readable(type) + " declares no method that it means" : sentence;
    }

    private String ofPattern(Selector selector) {
        if (selector.needsHierarchy()) {
            return "no method on the class path is meant";
        }
        List<MatchedMethod> methods = new ArrayList<>();
        for (String name : classPath.names()) {
            if (selector.mayMatchType(name)) {
                methods.addAll(declared(name));
            }
        }
        if (methods.isEmpty()) {
            return "no class on the class path has such a name";
        }
        String sentence = ofMethods(selector, methods);
        return sentence == null ? "the classes of such a name declare no method that it means" : sentence;
    }

    /** Of methods of the right type: those of the same name, or else the one of the nearest. */
    private static @Nullable String ofMethods(Selector selector, List<MatchedMethod> methods) {
        String wanted = selector.plainMethod();
        if (wanted == null) {
            return null;
        }
        List<MatchedMethod> named = methods.stream()
                .filter(each -> each.view().name().equals(wanted))
                .toList();
        if (!named.isEmpty()) {
            MatchedMethod first = named.get(0);
            return "of this name there is " + list(named) + ", which "
                    + Differences.sentence(selector.differences(first.type(), first.view()));
        }
        MatchedMethod nearest = nearestMethod(selector, methods);
        return nearest == null ? null : "there is no method " + wanted + didYouMean(nearest.readableName());
    }

    private @Nullable String ofInherited(Selector selector, String type, List<MatchedMethod> declared) {
        if (declared.isEmpty()) {
            return null;
        }
        List<MatchedMethod> inherited = new ArrayList<>();
        for (String supertype : declared.get(0).type().supertypes()) {
            if (!supertype.equals(type)) {
                inherited.addAll(declared(supertype));
            }
        }
        MatchedMethod nearest = nearestMethod(selector, inherited);
        return nearest == null
                ? null
                : readable(type) + " declares no such method, and a selector names the type that does"
                        + didYouMean(nearest.readableName());
    }

    private static @Nullable MatchedMethod nearestMethod(Selector selector, List<MatchedMethod> methods) {
        String wanted = selector.plainMethod();
        if (wanted == null) {
            return null;
        }
        Set<String> names = new LinkedHashSet<>();
        methods.forEach(method -> names.add(method.view().name()));
        String nearest = names.contains(wanted) ? wanted : Suggestions.nearest(wanted, names);
        return methods.stream()
                .filter(method -> method.view().name().equals(nearest))
                .findFirst()
                .orElse(null);
    }

    /** The same simple name in another package, a like one in the same, or else the whole name's nearest. */
    @Nullable
    String nearestType(String type) {
        List<String> namesakes = new ArrayList<>();
        List<String> siblings = new ArrayList<>();
        List<String> all = new ArrayList<>();
        String simple = simpleName(type);
        String home = type.substring(0, type.length() - simple.length());
        for (String name : classPath.names()) {
            if (isAnonymous(name)) {
                continue;
            }
            all.add(name);
            if (simpleName(name).equals(simple)) {
                namesakes.add(name);
            } else if (name.startsWith(home) && name.indexOf('/', home.length()) < 0) {
                siblings.add(simpleName(name));
            }
        }
        if (!namesakes.isEmpty()) {
            String nearest = Suggestions.nearest(type, namesakes);
            return nearest == null ? namesakes.get(0) : nearest;
        }
        String sibling = Suggestions.nearest(simple, siblings);
        return sibling == null ? Suggestions.nearest(type, all) : home + sibling;
    }

    List<MatchedMethod> declared(String type) {
        byte[] classFile = classPath.classFile(type);
        try {
            return classFile == null ? List.of() : match.methods(classFile);
        } catch (RuntimeException malformed) {
            return List.of();
        }
    }

    private static boolean isAnonymous(String name) {
        int dollar = name.lastIndexOf('$');
        return dollar >= 0 && dollar + 1 < name.length() && Character.isDigit(name.charAt(dollar + 1));
    }

    private static String simpleName(String type) {
        return type.substring(type.lastIndexOf('/') + 1);
    }

    private static String readable(String internalName) {
        return internalName.replace('/', '.');
    }

    static String list(Collection<MatchedMethod> methods) {
        List<String> names = methods.stream()
                .map(MatchedMethod::readableName)
                .sorted()
                .limit(MOST)
                .toList();
        return String.join(", ", names) + (methods.size() > MOST ? ", ..." : "");
    }

    static String didYouMean(String name) {
        return "; did you mean " + name + "?";
    }
}
