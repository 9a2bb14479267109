package io.asyncache.weave;

import java.util.concurrent.CompletableFuture;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.jspecify.annotations.Nullable;

/** What {@link FutureBodyWeaver} does, said in Byte Buddy's way. */
public final class OracleAdvice {

    private OracleAdvice() {}

    @Advice.OnMethodEnter(skipOn = CompletableFuture.class)
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
        if (token instanceof CompletableFuture) {
            returned = token;
        } else if (thrown != null) {
            CompletableFuture<?> instead = Script.of(type).failFuture(thrown, token);
            if (instead != null) {
                thrown = null;
                returned = instead;
            }
        } else {
            returned = Script.of(type).exit(returned, token);
        }
    }
}
