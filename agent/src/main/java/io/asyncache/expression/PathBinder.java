package io.asyncache.expression;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes one chain of method handles of a path: what the Java compiler would make of it, where it knows the types. */
final class PathBinder {

    private final String text;
    private final Path path;
    private final MethodScope scope;
    private final Members members;

    PathBinder(String text, Path path, MethodScope scope) {
        this.text = text;
        this.path = path;
        this.scope = scope;
        this.members = new Members(scope.lookup());
    }

    BoundExpression bind() {
        Name root = Name.resolve(path.root(), text, scope);
        int first = 0;
        if (root.kind() == Name.Kind.ARGUMENTS && !path.steps().isEmpty()) {
            Path.Step step = path.steps().get(0);
            int count = scope.parameterTypes().size();
            if (step.index() >= 0) {
                root = argument(step.index(), count);
                first = 1;
            } else if ("length".equals(step.name()) && !step.call()) {
                return constant(count, first + 1);
            }
        }
        MethodHandle chain = steps(MethodHandles.identity(root.type()), root.kind(), first);
        Evaluator evaluator = new PathEvaluator(root, chain.asType(MethodType.genericMethodType(1)));
        MethodHandle overArguments = root.kind() == Name.Kind.RESULT ? null : overArguments(root, chain);
        return new BoundExpression(text, evaluator, chain.type().returnType(), overArguments);
    }

    /** Checks what needs no member of any class. */
    static void checkNames(String text, Path path, MethodScope scope) {
        Name root = Name.resolve(path.root(), text, scope);
        if (root.kind() == Name.Kind.ARGUMENTS && !path.steps().isEmpty()) {
            int index = path.steps().get(0).index();
            if (index >= 0) {
                new PathBinder(text, path, scope)
                        .argument(index, scope.parameterTypes().size());
            }
        }
    }

    private Name argument(int index, int count) {
        if (index >= count) {
            throw new UnresolvedExpressionException(
                    "'args[" + index + "]' in '" + text + "' is not there: the method has " + count
                            + (count == 1 ? " parameter" : " parameters") + ", counted from 0");
        }
        return new Name(Name.Kind.PARAMETER, index, scope.parameterTypes().get(index));
    }

    /** The number of arguments, which is the same for every call. */
    private BoundExpression constant(int count, int from) {
        MethodHandle chain = steps(
                MethodHandles.dropArguments(MethodHandles.constant(int.class, count), 0, Object.class),
                Name.Kind.ARGUMENTS,
                from);
        MethodHandle overArguments = MethodHandles.dropArguments(chain, 1, scope.parameterTypes());
        // The chain ignores what it begins with.
        Evaluator evaluator = new PathEvaluator(
                new Name(Name.Kind.RECEIVER, 0, Object.class), chain.asType(MethodType.genericMethodType(1)));
        return new BoundExpression(text, evaluator, chain.type().returnType(), overArguments);
    }

    private MethodHandle steps(MethodHandle root, Name.Kind kind, int first) {
        MethodHandle chain = root;
        for (int i = first; i < path.steps().size(); i++) {
            Path.Step step = path.steps().get(i);
            boolean neverNull = i == 0 && (kind == Name.Kind.RECEIVER || kind == Name.Kind.ARGUMENTS);
            if (!neverNull && !chain.type().returnType().isPrimitive()) {
                chain = MethodHandles.filterReturnValue(
                        chain, notNull(chain.type().returnType(), i));
            }
            chain = MethodHandles.filterReturnValue(chain, step(chain.type().returnType(), step));
        }
        return chain;
    }

    private MethodHandle notNull(Class<?> type, int step) {
        String met = step == 0
                ? path.root()
                : text.substring(0, path.steps().get(step - 1).end()).strip();
        String sentence = "'" + met + "' is null in '" + text + "'";
        return PathSteps.notNull(sentence).asType(MethodType.methodType(type, type));
    }

    private MethodHandle step(Class<?> type, Path.Step step) {
        String key = step.key();
        String name = step.name();
        if (name != null) {
            return named(type, name, step.call());
        }
        if (key != null) {
            return Map.class.isAssignableFrom(type) ? PathSteps.entry(type, key) : keyed(type, key);
        }
        MethodHandle element = PathSteps.element(type, step.index());
        if (element == null) {
            throw new UnresolvedExpressionException("'" + text + "' can't be resolved: " + type.getTypeName()
                    + " has no elements to take [" + step.index() + "] of");
        }
        return element;
    }

    /** A key of something that isn't known to be a map may be a property, as in SpEL. */
    private MethodHandle keyed(Class<?> type, String key) {
        if (!isOpen(type)) {
            return named(type, key, false);
        }
        return new DynamicMember(scope.lookup(), key, DynamicMember.Form.KEY, text)
                .reader()
                .asType(MethodType.methodType(Object.class, type));
    }

    private MethodHandle named(Class<?> type, String name, boolean call) {
        MethodHandle found = call ? members.method(type, name) : members.property(type, name);
        if (found != null) {
            return found;
        }
        if (!isOpen(type)) {
            throw new UnresolvedExpressionException(members.missing(type, name, call, text));
        }
        DynamicMember.Form form = call ? DynamicMember.Form.CALL : DynamicMember.Form.PROPERTY;
        return new DynamicMember(scope.lookup(), name, form, text)
                .reader()
                .asType(MethodType.methodType(Object.class, type));
    }

    /** Returns whether values of the type are expected to have more than the type says. */
    private static boolean isOpen(Class<?> type) {
        return type == Object.class
                || type.isInterface()
                || (Modifier.isAbstract(type.getModifiers()) && !type.isPrimitive() && !type.isArray());
    }

    private MethodHandle overArguments(Name root, MethodHandle chain) {
        List<Class<?>> types = scope.parameterTypes();
        switch (root.kind()) {
            case RECEIVER -> {
                MethodType type = chain.type().changeParameterType(0, Object.class);
                return MethodHandles.dropArguments(chain.asType(type), 1, types);
            }
            case ARGUMENTS -> {
                MethodType type = MethodType.methodType(chain.type().returnType(), types);
                MethodHandle collected = chain.asCollector(Object[].class, types.size());
                return MethodHandles.dropArguments(collected.asType(type), 0, Object.class);
            }
            default -> {
                List<Class<?>> before = new ArrayList<>();
                before.add(Object.class);
                before.addAll(types.subList(0, root.index()));
                MethodHandle dropped = MethodHandles.dropArguments(chain, 0, before);
                return MethodHandles.dropArguments(
                        dropped, root.index() + 2, types.subList(root.index() + 1, types.size()));
            }
        }
    }

    /** Evaluates a chain of which only the first value depends on the call. */
    private record PathEvaluator(Name root, MethodHandle chain) implements Evaluator {

        @Override
        public @Nullable Object evaluate(
                @Nullable Object receiver, @Nullable Object[] arguments, @Nullable Object result) throws Throwable {
            Object first = switch (root.kind()) {
                case PARAMETER -> arguments[root.index()];
                case ARGUMENTS -> arguments;
                case RECEIVER -> receiver;
                case RESULT -> result;
            };
            return (Object) chain.invokeExact(first);
        }
    }
}
