package io.asyncache.selector;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parameter list, in which {@code ..} stands for any number of parameters, wherever it is written. */
final class ParametersPattern {

    /** What {@code ..} is in the list that this pattern is made of. */
    static final @Nullable ValueTypePattern ANY_NUMBER = null;

    private final @Nullable ValueTypePattern[] types;

    ParametersPattern(List<@Nullable ValueTypePattern> types) {
        this.types = types.toArray(new ValueTypePattern[0]);
    }

    boolean isWild() {
        for (ValueTypePattern type : types) {
            if (type == ANY_NUMBER || type.isWild()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the parameters of a method descriptor match; a malformed descriptor never does. */
    boolean matches(String descriptor) {
        int returnType = Descriptors.startOfReturnType(descriptor);
        if (returnType < 0) {
            return false;
        }
        int end = returnType - 1;
        int p = 0;
        int at = 1;
        int afterAny = -1;
        int anyTook = 1;
        while (at < end) {
            if (p < types.length && types[p] == ANY_NUMBER) {
                afterAny = ++p;
                anyTook = at;
                continue;
            }
            int next = Descriptors.endOfType(descriptor, at);
            ValueTypePattern type = p < types.length ? types[p] : null;
            if (type != null && type.matches(descriptor, at, next)) {
                p++;
                at = next;
            } else if (afterAny >= 0) {
                p = afterAny;
                anyTook = Descriptors.endOfType(descriptor, anyTook);
                at = anyTook;
            } else {
                return false;
            }
        }
        while (p < types.length && types[p] == ANY_NUMBER) {
            p++;
        }
        return p == types.length;
    }
}
