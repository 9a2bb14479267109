package io.asyncache.expression;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reads with the access of the class that declares the method. */
final class LookupReader implements ValueReader {

    private final MethodHandles.Lookup lookup;
    private final String expression;

    /** By name: as many as the expression has properties. */
    private final Map<String, DynamicMember> members = new ConcurrentHashMap<>();

    LookupReader(MethodHandles.Lookup lookup, String expression) {
        this.lookup = lookup;
        this.expression = expression;
    }

    @Override
    public boolean canRead(Class<?> type, String property) {
        return member(property).isIn(type);
    }

    @Override
    public @Nullable Object read(Object value, String property) throws Throwable {
        return member(property).read(value);
    }

    @Override
    public @Nullable MethodHandle method(Class<?> type, String name, List<? extends @Nullable Class<?>> arguments) {
        return new HiddenMethods(lookup).find(type, name, arguments);
    }

    private DynamicMember member(String property) {
        DynamicMember known = members.get(property);
        if (known != null) {
            return known;
        }
        DynamicMember member = new DynamicMember(lookup, property, DynamicMember.Form.OWN_PROPERTY, expression);
        DynamicMember before = members.putIfAbsent(property, member);
        return before == null ? member : before;
    }
}
