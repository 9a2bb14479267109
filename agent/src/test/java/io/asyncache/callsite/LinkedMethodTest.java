package io.asyncache.callsite;

import static org.assertj.core.api.Assertions.assertThat;

import io.asyncache.cache.Enter;
import io.asyncache.cache.KeySpec;
import io.asyncache.cache.MethodCache;
import io.asyncache.cache.MethodSpec;
import io.asyncache.cache.ResultSpec;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkedMethodTest {

    private final Linking linking = new Linking();
    private final MethodCache cache = new MethodCache(
            linking.engine,
            linking.caches.cache(null, Linking.FIRST),
            new MethodSpec(
                    "m",
                    MethodHandles.empty(MethodType.methodType(Object.class, Object[].class)),
                    true,
                    false,
                    new KeySpec(List.of(), true, 0),
                    ResultSpec.ANY,
                    true,
                    Duration.ofSeconds(1)),
            () -> {});
    private final LinkedMethod linked = new LinkedMethod(new ArgumentsQuestion(new Enter(cache, false)));

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 9})
    void asksForAnyNumberOfParameters(int parameters) throws Throwable {
        EnterSite site = linked.newSite(MethodType.genericMethodType(parameters + 1));

        assertThat(site.dynamicInvoker().invokeWithArguments(new Object[parameters + 1]))
                .isNotNull();
    }

    @Test
    @DisplayName("S23 a method that is given up is off at all of its sites, those that come later included")
    void givesUpAllSites() throws Throwable {
        MethodType type = MethodType.methodType(Object.class, Object.class, int.class);
        EnterSite first = linked.newSite(type);
        EnterSite second = linked.newSite(type);
        MethodHandle held = first.dynamicInvoker();
        assertThat(held.invoke((Object) this, 1)).isNotNull();

        linked.giveUp();

        assertThat(held.invoke((Object) this, 2)).isNull();
        assertThat(second.dynamicInvoker().invoke((Object) this, 3)).isNull();
        assertThat(linked.newSite(type).dynamicInvoker().invoke((Object) this, 4))
                .isNull();
    }

    @Test
    @DisplayName("a new site is off until it is told where to lead")
    void sitesAreOffAtFirst() throws Throwable {
        EnterSite site = new EnterSite(MethodType.methodType(Object.class, Object.class, long.class));

        assertThat(site.dynamicInvoker().invoke((Object) this, 1L)).isNull();
    }
}
