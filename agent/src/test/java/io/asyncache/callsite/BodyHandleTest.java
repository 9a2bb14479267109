package io.asyncache.callsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.asyncache.cache.KeySpec;
import io.asyncache.cache.MethodCache;
import io.asyncache.cache.MethodSpec;
import io.asyncache.cache.ResultSpec;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BodyHandleTest {

    @ParameterizedTest
    @MethodSource("io.asyncache.callsite.LinkedCallsTest#methods")
    @DisplayName("S12 a body that asyncache starts by itself is called by the method's own handle")
    void runsBodiesOfEveryKind(MethodHandles.Lookup caller, String name, Object[] call) throws Throwable {
        WovenMethod method = find(caller, name);
        Linking linking = new Linking();
        MethodCache methodCache = new MethodCache(
                linking.engine,
                linking.caches.cache(null, Linking.FIRST),
                new MethodSpec(
                        method.readableName(),
                        BodyHandle.of(method),
                        !method.isStatic(),
                        method.isBlocking(),
                        new KeySpec(method.parameters(), true, 0),
                        ResultSpec.ANY,
                        true,
                        Duration.ofSeconds(1)),
                () -> {});
        Subject.BODIES.set(0);

        assertThat((CompletableFuture<?>) methodCache.run(call)).isCompleted();
        assertThat(Subject.BODIES).hasValue(1);
    }

    @Test
    @DisplayName("an override is not called in place of the method that was linked")
    void callsNoOverride() throws Throwable {
        Object returned =
                BodyHandle.of(find(Subject.lookup(), "overridden")).invoke(new Object[] {new Subject.Special()});

        assertThat(((CompletableFuture<?>) returned).join()).isEqualTo(3L);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            none     | none()                                               | false | false
            instance | instance(java.lang.String)                           | true  | false
            hidden   | hidden(int, long)                                    | true  | false
            three    | three(boolean, char, java.lang.Object)               | true  | true
            many     | many(byte, short, float, double, java.lang.String, int[]) | false | true
            variable | variable(java.lang.String, java.lang.Object[])       | true  | true
            generic  | generic(java.util.List)                              | true  | false
            """)
    void describesMethods(String name, String readable, boolean hasReceiver, boolean arrays) throws Exception {
        WovenMethod method = find(Subject.lookup(), name);

        assertThat(method.readableName()).isEqualTo("io.asyncache.callsite.Subject." + readable);
        assertThat(!method.isStatic()).isEqualTo(hasReceiver);
        assertThat(PartSource.arguments(method).stream().anyMatch(PartSource::mayBeArray))
                .isEqualTo(arrays);
    }

    @Test
    void findsNoMethodThatIsNotThere() {
        assertThatThrownBy(() -> WovenMethod.find(Subject.lookup(), "none", "(I)V", ""))
                .isInstanceOf(NoSuchMethodException.class);
    }

    private static WovenMethod find(MethodHandles.Lookup caller, String name) throws ReflectiveOperationException {
        Method method = LinkedCall.method(caller.lookupClass(), name);
        MethodType type = MethodType.methodType(method.getReturnType(), method.getParameterTypes());
        return WovenMethod.find(caller, name, type.toMethodDescriptorString(), "");
    }
}
