package io.asyncache.cli;

import io.asyncache.selector.Selector;
import io.asyncache.selector.SelectorSyntaxException;
import io.asyncache.weave.ClassFileMatch;
import io.asyncache.weave.MatchedMethod;
import java.util.List;

/** Finds the methods that a person names, by a selector without wildcards or by the method's name alone. */
final class NamedMethods {

    private final ClassPath classPath;
    private final Neighbours neighbours;

    NamedMethods(ClassPath classPath, ClassFileMatch match) {
        this.classPath = classPath;
        this.neighbours = new Neighbours(classPath, match);
    }

    /** Returns one method or several overloads; says what there is instead, if there is none. */
    List<MatchedMethod> of(String written) throws CommandFailure {
        Selector selector = selector(written);
        String type = selector.plainType();
        if (type == null || selector.plainMethod() == null) {
            throw new CommandFailure(written + ": name one method, as com.acme.UserService.fetchUser(int)");
        }
        List<MatchedMethod> found = neighbours.declared(type).stream()
                .filter(method -> selector.matchesMethod(method.type(), method.view()))
                .toList();
        if (found.isEmpty()) {
            throw new CommandFailure(written + ": " + neighbours.of(selector));
        }
        return found;
    }

    private static Selector selector(String written) throws CommandFailure {
        // As stack traces, Javadoc and method references have it.
        String dotted = written.replace("::", ".").replace('#', '.');
        try {
            return Selector.parse(dotted.indexOf('(') < 0 ? dotted + "(..)" : dotted);
        } catch (SelectorSyntaxException wrong) {
            throw new CommandFailure(written + ": " + wrong.getMessage());
        }
    }
}
