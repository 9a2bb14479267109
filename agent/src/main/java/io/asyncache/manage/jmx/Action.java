package io.asyncache.manage.jmx;

import java.util.function.Function;
import javax.management.MBeanOperationInfo;
import javax.management.MBeanParameterInfo;
import org.jspecify.annotations.Nullable;

/**
 * An operation of a bean.
 *
 * @param takesKey whether it takes the parts of a key, and so one argument, an array
 */
record Action(
        String name,
        String description,
        boolean takesKey,
        Class<?> returnType,
        Function<String[], @Nullable Object> does) {

    private static final String[] NO_KEY = {};

    MBeanOperationInfo info() {
        MBeanParameterInfo key =
                new MBeanParameterInfo("keyParts", String[].class.getName(), "the key's parts as text, in their order");
        return new MBeanOperationInfo(
                name,
                description,
                takesKey ? new MBeanParameterInfo[] {key} : new MBeanParameterInfo[0],
                returnType.getName(),
                MBeanOperationInfo.ACTION);
    }

    /** Returns whether it is meant by a call of that name with so many arguments. */
    boolean isMeantBy(String called, int arguments) {
        return called.equals(name) && arguments == (takesKey ? 1 : 0);
    }

    @Nullable
    Object perform(@Nullable Object[] arguments) {
        if (!takesKey) {
            return does.apply(NO_KEY);
        }
        if (arguments[0] instanceof String[] parts) {
            return does.apply(parts);
        }
        throw new IllegalArgumentException(name + " takes an array of strings, the key's parts");
    }
}
