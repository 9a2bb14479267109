package io.asyncache.callsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.asyncache.cache.Exit;
import io.asyncache.observe.Observations;
import java.io.IOException;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObservedCallsTest {

    private static final String NAMES = "id,request,at,";

    private final KeyedMethods subject = new KeyedMethods();

    @BeforeEach
    void countAnew() {
        KeyedMethods.BODIES.set(0);
        KeyedMethods.locale = "en";
    }

    private static Linking linking(String settings) {
        return new Linking("methods: [{ match: \"acme.Users.*(..)\", mode: observe, " + settings + " }]");
    }

    private static LinkedCall linked(Linking linking, String name, String names) throws ReflectiveOperationException {
        return new LinkedCall(linking.linker, KeyedMethods.lookup(), name, 0, names);
    }

    private static Observations.Snapshot seen(Linking linking) {
        return linking.caches.observed().get("acme.Users.*(..)");
    }

    private static KeyedMethods.Request request(String tenant, int... codes) {
        return new KeyedMethods.Request(tenant, codes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "key: [id, request.tenant]",
                "key: [id, request.tenant, request.tenant, id]",
                "key: [id, request.tenant], unless: result == null or id == 7",
                "key: [id, request.tenant], when: id < 100",
                "key: [id, request.tenant], blocking: true, instance: ignore",
                "key: [id, request.codes]",
            })
    @DisplayName("S30 each call runs its body, and the keys of the rule decide what would be a hit")
    void keys(String settings) throws Throwable {
        Linking linking = linking(settings);
        LinkedCall call = linked(linking, "byRequest", NAMES);
        call.call(subject, 1, request("red", 1), 10L);
        call.call(subject, 1, request("red", 1), 20L);
        call.call(subject, 2, request("red", 1), 10L);
        call.call(subject, 1, request("blue", 2), 10L);
        assertThat(KeyedMethods.BODIES).hasValue(4);
        assertThat(linking.reported).isEmpty();
        assertThat(seen(linking).hits()).isOne();
        assertThat(seen(linking).misses()).isEqualTo(3);
        assertThat(seen(linking).distinctKeys()).isEqualTo(3);
        assertThat(linking.caches.statistics()).isEmpty();
    }

    @Test
    @DisplayName("S30 without a key, the arguments and the receiver decide; instance: ignore is heeded")
    void arguments() throws Throwable {
        Linking linking = linking("blocking: true");
        LinkedCall call = linked(linking, "number", "");
        assertThat(call.call(subject, "12")).isEqualTo(12);
        assertThat(call.call(subject, new String("12"))).isEqualTo(12);
        assertThat(call.call(new KeyedMethods(), "12")).isEqualTo(12);
        assertThat(seen(linking).hits()).isOne();
        Linking ignoring = linking("blocking: true, instance: ignore");
        LinkedCall any = linked(ignoring, "number", "");
        any.call(subject, "12");
        any.call(new KeyedMethods(), "12");
        assertThat(seen(ignoring).hits()).isOne();
        assertThat(KeyedMethods.BODIES).hasValue(5);
    }

    @Test
    @DisplayName("S30 primitive results, many parameters, and no parameters")
    void shapes() throws Throwable {
        Linking linking = linking("blocking: true");
        LinkedCall fraction = linked(linking, "fraction", "");
        LinkedCall truth = linked(linking, "truth", "");
        LinkedCall list = linked(linking, "list", "");
        LinkedCall many = linked(linking, "many", "");
        for (int i = 0; i < 2; i++) {
            assertThat(fraction.call(subject, 3L)).isEqualTo(1.5);
            assertThat(truth.call(subject, 'y')).isEqualTo(true);
            assertThat(list.call(subject)).isNotSameAs(list.call(subject));
            many.call(null, 1, 2L, "c", 4.0, true);
        }
        assertThat(seen(linking).misses()).isEqualTo(4);
        assertThat(seen(linking).hits()).isEqualTo(6);
        assertThat(KeyedMethods.BODIES).hasValue(10);
    }

    @Test
    @DisplayName("S30 vary and when are heeded")
    void varyAndWhen() throws Throwable {
        Linking linking = linking("when: id > 1, key: id, vary: \"" + KeyedMethods.class.getName() + ".locale()\"");
        LinkedCall call = linked(linking, "byRequest", NAMES);
        call.call(subject, 1, request("red"), 10L);
        call.call(subject, 2, request("red"), 10L);
        KeyedMethods.locale = "de";
        call.call(subject, 2, request("red"), 10L);
        KeyedMethods.locale = "";
        call.call(subject, 2, request("red"), 10L);
        Observations.Snapshot seen = seen(linking);
        assertThat(seen.callsLeftOut()).isOne();
        assertThat(seen.misses()).isEqualTo(2);
        assertThat(seen.keyFailures()).isOne();
        assertThat(seen.calls()).isEqualTo(4);
        assertThat(linking.keyFailures).singleElement().isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("S30 what a body throws is thrown, and would not be kept")
    void failures() throws Throwable {
        Linking linking = linking("blocking: true");
        LinkedCall call = linked(linking, "failing", "");
        for (int i = 0; i < 2; i++) {
            assertThat(catchThrowable(() -> call.call(subject, 1)))
                    .isInstanceOf(IOException.class)
                    .hasMessage("no 1");
        }
        assertThat(seen(linking).loadFailures()).isEqualTo(2);
        assertThat(seen(linking).hits()).isZero();
    }

    @Test
    @DisplayName("S30 a method that could not be cached, or whose rule can't be resolved, is told of and not observed")
    void leftAlone() throws Throwable {
        Linking linking = linking("blocking: true, unless: result.nothing");
        assertThat((Object) enterSite(linking, "stream").dynamicInvoker().invoke((Object) subject))
                .isNull();
        assertThat((Object) enterSite(linking, "number").dynamicInvoker().invoke((Object) subject, (Object) "1"))
                .isNull();
        assertThat(linking.reported).hasSize(2).allMatch(told -> told.contains("left alone"));
    }

    private static CallSite enterSite(Linking linking, String name) {
        Method method = LinkedCall.method(KeyedMethods.class, name);
        MethodType type = MethodType.methodType(method.getReturnType(), method.getParameterTypes());
        MethodType site = type.generic().insertParameterTypes(0, Object.class);
        return linking.linker.link(
                KeyedMethods.lookup(), "enter", site, new Object[] {0, name, type.toMethodDescriptorString(), ""});
    }

    @ParameterizedTest
    @ValueSource(strings = {"observe", "cache"})
    @DisplayName(
            "S22 S30 an invalidation reaches what is observed, and leaves a future alone if nothing is kept in earnest")
    void invalidations(String other) throws Throwable {
        Linking linking = new Linking("""
                caches: { users: {} }
                methods:
                  - { match: "acme.Users.*(..)", cache: users, mode: observe }
                  - { match: "acme.Others.*(..)", cache: users, mode: %s }
                invalidations: [{ match: "acme.Users.save(..)", caches: users, key: a0 }]
                """.formatted(other));
        LinkedCall find = new LinkedCall(linking.linker, Subject.lookup(), "instance", 0);
        Subject found = new Subject();
        find.call(found, "1");
        find.call(found, "1");
        find.call(found, "2");
        MethodType saving = MethodType.methodType(CompletableFuture.class, String.class);
        Object token = linking.linker
                .link(Subject.lookup(), "invalidate", MethodType.genericMethodType(2), new Object[] {
                    "100", "instance", saving.toMethodDescriptorString(), ""
                })
                .dynamicInvoker()
                .invoke((Object) found, (Object) "1");
        CompletableFuture<Object> own = new CompletableFuture<>();
        Object handedOut = Exit.returned(own, token);
        assertThat(handedOut == own).isEqualTo(other.equals("observe"));
        own.complete("saved");
        find.call(found, "1");
        find.call(found, "2");
        Observations.Snapshot seen = linking.caches.observed().get("users");
        assertThat(seen.hits()).isEqualTo(2);
        assertThat(seen.misses()).isEqualTo(3);
    }
}
