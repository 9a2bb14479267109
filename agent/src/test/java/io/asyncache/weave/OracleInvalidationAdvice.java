package io.asyncache.weave;

import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.jspecify.annotations.Nullable;

/** What {@link InvalidationWeaver} does, said in Byte Buddy's way. */
public final class OracleInvalidationAdvice {

    private OracleInvalidationAdvice() {}

    @Advice.OnMethodEnter
    static @Nullable Object enter(
            @Advice.Origin Class<?> type,
            @Advice.Origin("#m") String name,
            @Advice.This(optional = true) @Nullable Object receiver,
            @Advice.AllArguments Object[] arguments) {
        Object[] call = new Object[arguments.length + 1];
        call[0] = receiver;
        System.arraycopy(arguments, 0, call, 1, arguments.length);
        return Script.of(type).invalidate(name, call, "0");
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class)
    static void exit(
            @Advice.Origin Class<?> type,
            @Advice.Origin("#r") String declared,
            @Advice.Enter @Nullable Object pending,
            @Advice.Thrown @Nullable Throwable thrown,
            @Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) @Nullable Object returned) {
        if (thrown != null) {
            Script.of(type).fail(thrown, pending);
        } else if (declared.equals("void")) {
            Script.of(type).tell(pending);
        } else if (declared.startsWith("java.util.concurrent.Complet")) {
            returned = Script.of(type).exit(returned, pending);
        } else {
            Script.of(type).tell(returned, pending);
        }
    }
}
