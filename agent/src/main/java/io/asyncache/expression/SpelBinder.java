package io.asyncache.expression;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Binds what is more than a path: checks its names here, and leaves the rest to Spring, which it loads. */
final class SpelBinder {

    private static final String EVALUATOR = "io.asyncache.expression.spel.SpelEvaluator";

    private final String written;
    private final SpelText spel;
    private final MethodScope scope;

    SpelBinder(String written, SpelText spel, MethodScope scope) {
        this.written = written;
        this.spel = spel;
        this.scope = scope;
    }

    BoundExpression bind() {
        List<SpelName> names = names();
        refuseAmbiguousKeys();
        boolean usesResult = false;
        for (SpelName name : names) {
            usesResult |= name.slot() == SpelName.RESULT;
        }
        Evaluator evaluator = evaluator(names);
        return new BoundExpression(written, evaluator, Object.class, usesResult ? null : overArguments(evaluator));
    }

    /** Checks what needs no member of any class, and not Spring either. */
    static void checkNames(String written, SpelText spel, MethodScope scope) {
        for (Path path : spel.paths()) {
            PathBinder.checkNames(written, path, scope);
        }
        new SpelBinder(written, spel, scope).refuseAmbiguousKeys();
    }

    /** Resolves the names, and whatever path begins with each as far as its types tell. */
    private List<SpelName> names() {
        List<SpelName> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Path path : spel.paths()) {
            Name resolved = Name.resolve(path.root(), written, scope);
            if (!path.steps().isEmpty()) {
                new PathBinder(written, path, scope).bind();
            }
            if (seen.add(path.root())) {
                names.add(SpelName.of(path.root(), resolved));
            }
        }
        return names;
    }

    /** Spring takes {@code prices[symbol]} for the key 'symbol' of a map: one entry for all, where each has its own. */
    private void refuseAmbiguousKeys() {
        for (String key : spel.bareKeys()) {
            if (Name.find(key, scope) != null) {
                throw new UnresolvedExpressionException("'[" + key + "]' in '" + written
                        + "' can mean two things: write [#" + key + "] for the value of " + key + ", or ['" + key
                        + "'] for the key of that name");
            }
        }
    }

    private Evaluator evaluator(List<SpelName> names) {
        ClassLoader application = scope.lookup().lookupClass().getClassLoader();
        SpelLoader loader = SpelLoader.of(application);
        try {
            return (Evaluator) loader.loadClass(EVALUATOR)
                    .getConstructor(String.class, String.class, List.class, ValueReader.class)
                    .newInstance(written, spel.text(), names, new LookupReader(scope.lookup(), written));
        } catch (InvocationTargetException failed) {
            if (failed.getCause() instanceof UnresolvedExpressionException unresolved) {
                throw unresolved;
            }
            throw new IllegalStateException("Spring's expressions can't be used", failed.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private MethodHandle overArguments(Evaluator evaluator) {
        try {
            MethodHandle evaluate = MethodHandles.lookup()
                    .findStatic(
                            SpelBinder.class,
                            "withoutResult",
                            MethodType.methodType(Object.class, Evaluator.class, Object.class, Object[].class));
            List<Class<?>> types = new ArrayList<>();
            types.add(Object.class);
            types.addAll(scope.parameterTypes());
            return evaluate.bindTo(evaluator)
                    .asCollector(Object[].class, scope.parameterTypes().size())
                    .asType(MethodType.methodType(Object.class, types));
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static @Nullable Object withoutResult(Evaluator evaluator, @Nullable Object receiver, @Nullable Object[] arguments)
            throws Throwable {
        return evaluator.evaluate(receiver, arguments, null);
    }
}
