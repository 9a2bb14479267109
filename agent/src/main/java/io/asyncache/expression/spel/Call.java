package io.asyncache.expression.spel;

import io.asyncache.expression.SpelName;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.expression.BeanResolver;
import org.springframework.expression.EvaluationContext;
import org.springframework.expression.MethodResolver;
import org.springframework.expression.OperatorOverloader;
import org.springframework.expression.PropertyAccessor;
import org.springframework.expression.TypeComparator;
import org.springframework.expression.TypeConverter;
import org.springframework.expression.TypeLocator;
import org.springframework.expression.TypedValue;
import org.springframework.expression.spel.SpelEvaluationException;
import org.springframework.expression.spel.SpelMessage;
import org.springframework.expression.spel.support.StandardOperatorOverloader;
import org.springframework.expression.spel.support.StandardTypeComparator;

/**
 * One call, as Spring sees it: the context of the evaluation and its root object, whose properties are the names.
 *
 * <p>Stricter than Spring's own read-only context: without types, constructors, beans, functions and assignment. Public,
 * because compiled expressions call it.
 */
public final class Call implements EvaluationContext {

    private static final TypeComparator COMPARATOR = new StandardTypeComparator();
    private static final OperatorOverloader OVERLOADER = new StandardOperatorOverloader();
    private static final TypeLocator NO_TYPES = Call::refuseType;

    private final Program program;
    private final @Nullable Object receiver;
    private final @Nullable Object[] arguments;
    private final @Nullable Object result;

    Call(Program program, @Nullable Object receiver, @Nullable Object[] arguments, @Nullable Object result) {
        this.program = program;
        this.receiver = receiver;
        this.arguments = arguments;
        this.result = result;
    }

    /** Returns what a name stands for. */
    public @Nullable Object value(int slot) {
        return switch (slot) {
            case SpelName.RECEIVER -> receiver;
            case SpelName.ARGUMENTS -> arguments;
            case SpelName.RESULT -> result;
            default -> arguments[slot];
        };
    }

    @Override
    public @Nullable Object lookupVariable(String variable) {
        for (SpelName name : program.names()) {
            if (name.name().equals(variable)) {
                return value(name.slot());
            }
        }
        return null;
    }

    @Override
    public TypedValue getRootObject() {
        return new TypedValue(this);
    }

    @Override
    public List<PropertyAccessor> getPropertyAccessors() {
        return program.properties();
    }

    @Override
    public List<MethodResolver> getMethodResolvers() {
        return program.methods();
    }

    @Override
    public TypeConverter getTypeConverter() {
        return program.converter();
    }

    @Override
    public TypeComparator getTypeComparator() {
        return COMPARATOR;
    }

    @Override
    public OperatorOverloader getOperatorOverloader() {
        return OVERLOADER;
    }

    @Override
    public TypeLocator getTypeLocator() {
        return NO_TYPES;
    }

    @Override
    public @Nullable BeanResolver getBeanResolver() {
        return null;
    }

    @Override
    public void setVariable(String name, @Nullable Object value) {
        throw new SpelEvaluationException(SpelMessage.NOT_ASSIGNABLE, name);
    }

    @Override
    public boolean isAssignmentEnabled() {
        return false;
    }

    private static Class<?> refuseType(String name) {
        throw new SpelEvaluationException(SpelMessage.TYPE_NOT_FOUND, name);
    }
}
