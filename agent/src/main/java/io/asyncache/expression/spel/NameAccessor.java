package io.asyncache.expression.spel;

import io.asyncache.expression.SpelName;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;
import org.springframework.asm.MethodVisitor;
import org.springframework.expression.EvaluationContext;
import org.springframework.expression.TypedValue;
import org.springframework.expression.spel.CodeFlow;
import org.springframework.expression.spel.CompilablePropertyAccessor;

/** Makes one name a property of the call, so that it needs no {@code #}. */
final class NameAccessor implements CompilablePropertyAccessor {

    private static final String CALL = Call.class.getName().replace('.', '/');

    private final SpelName name;
    private final Class<?> type;

    NameAccessor(SpelName name) {
        this.name = name;
        this.type = isVisible(name.type()) ? name.type() : Object.class;
    }

    /** Returns whether compiled code, which lies in no package of the application, may name the class. */
    static boolean isVisible(Class<?> type) {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        return Modifier.isPublic(element.getModifiers())
                && element.getModule().isExported(element.getPackageName(), NameAccessor.class.getModule());
    }

    @Override
    public Class<?>[] getSpecificTargetClasses() {
        return new Class<?>[] {Call.class};
    }

    @Override
    public boolean canRead(EvaluationContext context, @Nullable Object target, String property) {
        return target instanceof Call && name.name().equals(property);
    }

    @Override
    public TypedValue read(EvaluationContext context, @Nullable Object target, String property) {
        return new TypedValue(target instanceof Call call ? call.value(name.slot()) : null);
    }

    @Override
    public boolean canWrite(EvaluationContext context, @Nullable Object target, String property) {
        return false;
    }

    @Override
    public void write(EvaluationContext context, @Nullable Object target, String property, @Nullable Object newValue) {
        throw new UnsupportedOperationException("names can't be assigned to");
    }

    @Override
    public boolean isCompilable() {
        return true;
    }

    @Override
    public Class<?> getPropertyType() {
        return type;
    }

    @Override
    public void generateCode(String property, MethodVisitor code, CodeFlow flow) {
        if (flow.lastDescriptor() == null) {
            flow.loadTarget(code);
        }
        code.visitTypeInsn(CHECKCAST, CALL);
        CodeFlow.insertOptimalLoad(code, name.slot());
        code.visitMethodInsn(INVOKEVIRTUAL, CALL, "value", "(I)Ljava/lang/Object;", false);
        if (type.isPrimitive()) {
            CodeFlow.insertUnboxInsns(code, CodeFlow.toDescriptor(type).charAt(0), "Ljava/lang/Object");
        } else {
            CodeFlow.insertCheckCast(code, CodeFlow.toDescriptor(type));
        }
    }
}
