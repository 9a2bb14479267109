package io.asyncache.weave;

import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.jspecify.annotations.Nullable;

/** What {@link ValueBodyWeaver} does, said in Byte Buddy's way. */
public final class OracleValueAdvice {

    private OracleValueAdvice() {}

    @Advice.OnMethodEnter(skipOn = Script.Kept.class)
    static @Nullable Object enter(
            @Advice.Origin Class<?> type,
            @Advice.Origin("#m") String name,
            @Advice.Origin("#d") String descriptor,
            @Advice.This(optional = true) @Nullable Object receiver,
            @Advice.AllArguments Object[] arguments) {
        Object[] call = new Object[arguments.length + 1];
        call[0] = receiver;
        System.arraycopy(arguments, 0, call, 1, arguments.length);
        return Script.of(type).enter(name, descriptor, call);
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class)
    static void exit(
            @Advice.Origin Class<?> type,
            @Advice.Enter @Nullable Object token,
            @Advice.Thrown(readOnly = false) @Nullable Throwable thrown,
            @Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) @Nullable Object returned) {
        if (token instanceof Script.Kept) {
            returned = ((Script.Kept) token).value();
        } else if (thrown != null) {
            Object instead = Script.of(type).failValue(thrown, token);
            if (instead != null) {
                thrown = null;
                returned = ((Script.Kept) instead).value();
            }
        } else {
            Script.of(type).tell(returned, token);
        }
    }
}
