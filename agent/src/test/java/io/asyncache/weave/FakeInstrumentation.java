package io.asyncache.weave;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.Proxy;
import java.util.Map;

/** Instrumentation of which only what a test gives can be called. */
public final class FakeInstrumentation {

    private FakeInstrumentation() {}

    /** One of its methods. */
    public interface Answer {
        Object to(Object[] arguments) throws Throwable;
    }

    /** Returns one that fails on any call but those that the answers are for, by method name. */
    public static Instrumentation answering(Map<String, Answer> answers) {
        return (Instrumentation) Proxy.newProxyInstance(
                FakeInstrumentation.class.getClassLoader(),
                new Class<?>[] {Instrumentation.class},
                (proxy, method, arguments) -> {
                    Answer answer = answers.get(method.getName());
                    if (answer == null) {
                        throw new AssertionError("nobody expects " + method.getName());
                    }
                    return answer.to(arguments);
                });
    }
}
