package io.asyncache.expression;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A step whose static type doesn't tell what there is: found by the class of the value, among public members, and
 * remembered for each class.
 *
 * <p>Class-loader rule: what is remembered hangs on the value's class, never here, and holds nothing of the class that
 * asks. So neither keeps the other's loader alive.
 */
final class DynamicMember extends ClassValue<MethodHandle> {

    /** What the step is written as. */
    enum Form {
        PROPERTY,
        /** With private access where the look-up has it. */
        OWN_PROPERTY,
        CALL,
        KEY
    }

    private static final MethodHandle READ;
    private static final MethodHandle NONE =
            MethodHandles.dropArguments(MethodHandles.constant(Object.class, null), 0, Object.class);

    static {
        try {
            READ = MethodHandles.lookup()
                    .findVirtual(DynamicMember.class, "read", MethodType.methodType(Object.class, Object.class));
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private final MethodHandles.Lookup lookup;
    private final String name;
    private final Form form;
    private final String expression;

    DynamicMember(MethodHandles.Lookup lookup, String name, Form form, String expression) {
        this.lookup = lookup;
        this.name = name;
        this.form = form;
        this.expression = expression;
    }

    /** Returns whether values of the class have it. */
    boolean isIn(Class<?> type) {
        return get(type) != NONE;
    }

    /** Returns {@code (Object)Object}. */
    MethodHandle reader() {
        return READ.bindTo(this);
    }

    @Nullable
    Object read(Object value) throws Throwable {
        if (form == Form.KEY && value instanceof Map<?, ?> map) {
            return map.get(name);
        }
        MethodHandle member = get(value.getClass());
        if (member == NONE) {
            throw new UnresolvedExpressionException(
                    publicMembers().missing(value.getClass(), name, form == Form.CALL, expression));
        }
        return (Object) member.invokeExact(value);
    }

    @Override
    protected MethodHandle computeValue(Class<?> type) {
        MethodHandle found = find(publicMembers(), type);
        if (found == null && type.getClassLoader() == lookup.lookupClass().getClassLoader()) {
            // Public members of a class that only its own package or nest can see.
            found = find(ownMembers(), type);
        }
        return found == null ? NONE : found.asType(MethodType.genericMethodType(1));
    }

    private @Nullable MethodHandle find(Members members, Class<?> type) {
        return form == Form.CALL ? members.method(type, name) : members.property(type, name);
    }

    /** What the class that asks sees of classes of its own loader. */
    private Members ownMembers() {
        return new Members(lookup, form != Form.OWN_PROPERTY);
    }

    private static Members publicMembers() {
        return new Members(MethodHandles.publicLookup(), true);
    }
}
