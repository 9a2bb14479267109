package io.asyncache.manage.jmx;

import java.util.function.Function;
import javax.management.ImmutableDescriptor;
import javax.management.MBeanAttributeInfo;
import org.jspecify.annotations.Nullable;

/** An attribute of a bean, and where its value comes from. */
record Property<S>(MBeanAttributeInfo info, Function<S, @Nullable Object> value) {

    static final String ENABLED = "Enabled";

    static MBeanAttributeInfo info(String name, Class<?> type, String unit, String description) {
        boolean writable = name.equals(ENABLED);
        return new MBeanAttributeInfo(
                name,
                type.getName(),
                description,
                true,
                writable,
                false,
                unit.isEmpty()
                        ? ImmutableDescriptor.EMPTY_DESCRIPTOR
                        : new ImmutableDescriptor(new String[] {"units"}, new Object[] {unit}));
    }
}
