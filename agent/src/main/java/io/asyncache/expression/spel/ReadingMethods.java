package io.asyncache.expression.spel;

import io.asyncache.expression.ValueReader;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.expression.AccessException;
import org.springframework.expression.EvaluationContext;
import org.springframework.expression.MethodExecutor;
import org.springframework.expression.TypedValue;
import org.springframework.expression.spel.support.ReflectiveMethodResolver;

/**
 * Calls methods on values: public ones as Spring's read-only resolver does, and those that the class which declares the
 * method can see; like a plain path none that returns nothing. A subclass, because Spring remembers and compiles what its own resolvers find, and no one else's.
 */
final class ReadingMethods extends ReflectiveMethodResolver {

    private final Program program;
    private final ValueReader reader;

    ReadingMethods(Program program, ValueReader reader) {
        this.program = program;
        this.reader = reader;
    }

    @Override
    public @Nullable MethodExecutor resolve(
            EvaluationContext context, Object target, String name, List<TypeDescriptor> argumentTypes)
            throws AccessException {
        if (target instanceof Class<?> || target instanceof Call) {
            return null;
        }
        boolean stranger = program.isStranger(target.getClass());
        List<@Nullable Class<?>> classes = new ArrayList<>();
        for (TypeDescriptor argument : argumentTypes) {
            classes.add(argument == null ? null : argument.getType());
            stranger |= argument != null && program.isStranger(argument.getType());
        }
        MethodExecutor found = stranger ? null : super.resolve(context, target, name, argumentTypes);
        if (found != null && NameAccessor.isVisible(target.getClass())) {
            return found;
        }
        MethodHandle method = reader.method(target.getClass(), name, classes);
        return method == null ? found : new HandleExecutor(method);
    }

    @Override
    protected boolean isCandidateForInvocation(Method method, Class<?> targetClass) {
        Class<?> owner = method.getDeclaringClass();
        boolean ofEveryObject = owner == Object.class
                && !method.getName().equals("toString")
                && !method.getName().equals("hashCode")
                && !method.getName().equals("equals");
        return !ofEveryObject
                && !Modifier.isStatic(method.getModifiers())
                && method.getReturnType() != void.class
                && !ClassLoader.class.isAssignableFrom(targetClass);
    }

    /** Calls a method through its handle. */
    private record HandleExecutor(MethodHandle method) implements MethodExecutor {

        @Override
        public TypedValue execute(EvaluationContext context, Object target, @Nullable Object... arguments)
                throws AccessException {
            try {
                return new TypedValue((Object) method.invokeExact(target, arguments));
            } catch (VirtualMachineError passedOn) {
                throw passedOn;
            } catch (Throwable thrown) {
                // As reflection does, so that Spring sees that it was the method which failed.
                throw new AccessException("the method failed", new InvocationTargetException(thrown));
            }
        }
    }
}
