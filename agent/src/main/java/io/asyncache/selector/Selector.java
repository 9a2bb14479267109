package io.asyncache.selector;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One selector, {@code [@annotation] [return-type] type[+].method(parameters)}.
 *
 * <p>{@code *} stands for any characters within one name (also across the {@code $} of nested types), {@code ..} in a
 * type for any number of packages and among the parameters for any number of parameters. {@code type+} takes the type
 * and its subtypes. In parameters, return types and annotations a name without package is one of {@code java.lang},
 * and {@code *.Name} is that name in any package. An annotation may be on the method or on the class that declares it.
 *
 * <p>The questions about names alone allocate nothing: they are asked for each class that the JVM loads.
 */
public final class Selector {

    private final String text;
    private final @Nullable TypePattern annotation;
    private final @Nullable ValueTypePattern returnType;
    private final TypePattern type;
    private final boolean subtypes;
    private final NamePattern method;
    private final ParametersPattern parameters;

    Selector(
            String text,
            @Nullable TypePattern annotation,
            @Nullable ValueTypePattern returnType,
            TypePattern type,
            boolean subtypes,
            NamePattern method,
            ParametersPattern parameters) {
        this.text = text;
        this.annotation = annotation;
        this.returnType = returnType;
        this.type = type;
        this.subtypes = subtypes;
        this.method = method;
        this.parameters = parameters;
    }

    /**
     * Reads a selector.
     *
     * @throws SelectorSyntaxException if the text is none
     */
    public static Selector parse(String text) {
        return new SelectorParser(text).parse();
    }

    /** Whether a type of this name can hold a matching method; with {@code +} any can. */
    public boolean mayMatchType(String internalName) {
        return subtypes || type.matches(internalName);
    }

    /** The internal name of the only type that it can match, null if there may be several. */
    public @Nullable String exactType() {
        return subtypes ? null : type.plainName();
    }

    /** Whether it asks for a type's supertypes. */
    public boolean needsHierarchy() {
        return subtypes;
    }

    /** Whether it asks for annotations. */
    public boolean needsAnnotations() {
        return annotation != null;
    }

    /** Whether it names exactly one method, so that not finding or not taking that method is worth a report. */
    public boolean isExact() {
        return annotation == null && exactType() != null && !method.isWild() && !parameters.isWild();
    }

    /** Whether it names its methods without a wildcard, whatever it says of their type and parameters. */
    public boolean namesMethodExactly() {
        return !method.isWild();
    }

    /** The type that it names without a wildcard, {@code com/acme/UserService}, with {@code +} or not; else null. */
    public @Nullable String plainType() {
        return type.plainName();
    }

    /** The method that it names without a wildcard; null if it has one. */
    public @Nullable String plainMethod() {
        return method.isWild() ? null : method.text();
    }

    /** Whether methods of this type are meant, annotations left aside: those may also be on the method. */
    public boolean matchesType(TypeView view) {
        if (type.matches(view.internalName())) {
            return true;
        }
        if (subtypes) {
            for (String supertype : view.supertypes()) {
                if (type.matches(supertype)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether it means this method of this type. */
    public boolean matchesMethod(TypeView declaring, MethodView view) {
        return method.matches(view.name())
                && parameters.matches(view.descriptor())
                && matchesReturnType(view.descriptor())
                && matchesType(declaring)
                && (annotation == null
                        || isAmong(view.annotations(), annotation)
                        || isAmong(declaring.annotations(), annotation));
    }

    /** In what a method is another than it means, in the order in which a selector is read; empty if it means it. */
    public List<Difference> differences(TypeView declaring, MethodView view) {
        List<Difference> differences = new ArrayList<>();
        if (annotation != null
                && !isAmong(view.annotations(), annotation)
                && !isAmong(declaring.annotations(), annotation)) {
            differences.add(Difference.ANNOTATION);
        }
        if (!matchesReturnType(view.descriptor())) {
            differences.add(Difference.RETURN_TYPE);
        }
        if (!matchesType(declaring)) {
            differences.add(Difference.TYPE);
        }
        if (!method.matches(view.name())) {
            differences.add(Difference.METHOD);
        }
        if (!parameters.matches(view.descriptor())) {
            differences.add(Difference.PARAMETERS);
        }
        return differences;
    }

    private boolean matchesReturnType(String descriptor) {
        if (returnType == null) {
            return true;
        }
        int start = Descriptors.startOfReturnType(descriptor);
        return start >= 0 && returnType.matches(descriptor, start, descriptor.length());
    }

    private static boolean isAmong(List<String> annotations, TypePattern wanted) {
        for (String annotation : annotations) {
            if (wanted.matches(annotation)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Selector && ((Selector) other).text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** As it was written, without the space around it. */
    @Override
    public String toString() {
        return text;
    }
}
