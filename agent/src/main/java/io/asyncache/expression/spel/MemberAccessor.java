package io.asyncache.expression.spel;

import io.asyncache.expression.ValueReader;
import org.jspecify.annotations.Nullable;
import org.springframework.expression.AccessException;
import org.springframework.expression.EvaluationContext;
import org.springframework.expression.PropertyAccessor;
import org.springframework.expression.TypedValue;

/**
 * Reads what Spring's own accessor can't, or shouldn't: properties of classes that are hidden or strangers before it is
 * asked, private properties of the class that declares the method after it had none.
 */
final class MemberAccessor implements PropertyAccessor {

    private final Program program;
    private final ValueReader reader;
    private final boolean ofHiddenClasses;

    MemberAccessor(Program program, ValueReader reader, boolean ofHiddenClasses) {
        this.program = program;
        this.reader = reader;
        this.ofHiddenClasses = ofHiddenClasses;
    }

    @Override
    public Class<?> @Nullable [] getSpecificTargetClasses() {
        return null;
    }

    @Override
    public boolean canRead(EvaluationContext context, @Nullable Object target, String property) {
        if (target == null || target instanceof Call) {
            return false;
        }
        Class<?> type = target.getClass();
        return (!ofHiddenClasses || !program.isSprings(type)) && reader.canRead(type, property);
    }

    @Override
    public TypedValue read(EvaluationContext context, @Nullable Object target, String property) throws AccessException {
        if (target == null) {
            throw new AccessException("null has no properties");
        }
        try {
            return new TypedValue(reader.read(target, property));
        } catch (VirtualMachineError passedOn) {
            throw passedOn;
        } catch (Throwable thrown) {
            throw new AccessException("'" + property + "' can't be read", new GetterException(thrown));
        }
    }

    @Override
    public boolean canWrite(EvaluationContext context, @Nullable Object target, String property) {
        return false;
    }

    @Override
    public void write(EvaluationContext context, @Nullable Object target, String property, @Nullable Object newValue) {
        throw new UnsupportedOperationException("expressions only read");
    }

    /** Carries whatever a getter threw, errors included, through Spring. */
    static final class GetterException extends Exception {

        GetterException(Throwable thrown) {
            super(null, thrown, false, false);
        }
    }
}
