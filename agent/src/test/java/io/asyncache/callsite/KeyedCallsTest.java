package io.asyncache.callsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyedCallsTest {

    private static final String TYPE = KeyedMethods.class.getName();
    private static final String NAMES = "id,request,at,";

    private final KeyedMethods subject = new KeyedMethods();

    @BeforeEach
    void countAnew() {
        KeyedMethods.BODIES.set(0);
        KeyedMethods.locale = "en";
    }

    private static Linking linking(String settings) {
        return new Linking("methods: [{ match: \"acme.Users.*(..)\", " + settings + " }]");
    }

    private LinkedCall byRequest(Linking linking) throws ReflectiveOperationException {
        return new LinkedCall(linking.linker, KeyedMethods.lookup(), "byRequest", 0, NAMES);
    }

    private static KeyedMethods.Request request(String tenant, int... codes) {
        return new KeyedMethods.Request(tenant, codes);
    }

    private static int bodies() {
        return KeyedMethods.BODIES.get();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "key: [id, request.tenant]",
                "key: [a0, 'args[1].tenant()']",
                "key: [id, 'request.tenant.toLowerCase()']",
                "key: [id, request.tenant, request.tenant, id]"
            })
    @DisplayName("S14 a key is its parts: other arguments make no difference, each part does")
    void parts(String key) throws Throwable {
        LinkedCall call = byRequest(linking(key));
        call.call(subject, 1, request("red"), 10L);
        call.call(subject, 1, request("red"), 20L);
        assertThat(bodies()).isOne();
        call.call(subject, 2, request("red"), 10L);
        call.call(subject, 1, request("blue"), 10L);
        assertThat(bodies()).isEqualTo(3);
    }

    @Test
    @DisplayName("S14 instance: include keeps receivers apart, instance: ignore doesn't")
    void receivers() throws Throwable {
        LinkedCall included = byRequest(linking("key: id"));
        included.call(subject, 1, request("red"), 10L);
        included.call(new KeyedMethods(), 1, request("red"), 10L);
        assertThat(bodies()).isEqualTo(2);
        LinkedCall ignored = byRequest(linking("key: id, instance: ignore"));
        ignored.call(subject, 1, request("red"), 10L);
        ignored.call(new KeyedMethods(), 1, request("red"), 10L);
        assertThat(bodies()).isEqualTo(3);
    }

    @Test
    @DisplayName("S15 a part that is an array is compared by content and copied")
    void arrays() throws Throwable {
        LinkedCall call = byRequest(linking("key: request.codes"));
        KeyedMethods.Request request = request("red", 1, 2);
        call.call(subject, 1, request, 10L);
        call.call(subject, 2, request("blue", 1, 2), 20L);
        assertThat(bodies()).isOne();
        request.codes()[0] = 9;
        call.call(subject, 1, request, 10L);
        assertThat(bodies()).isEqualTo(2);
    }

    @Test
    @DisplayName("S14 more parts than there are small keys for")
    void manyParts() throws Throwable {
        LinkedCall call = new LinkedCall(linking("key: [a0, a1, a2, a3]").linker, KeyedMethods.lookup(), "many", 0);
        call.call(null, 1, 2L, "c", 4.0, true);
        call.call(null, 1, 2L, "c", 4.0, false);
        assertThat(bodies()).isOne();
        call.call(null, 1, 2L, "c", 5.0, true);
        assertThat(bodies()).isEqualTo(2);
    }

    @Test
    @DisplayName("vary adds what a static method gives at the moment of the call")
    void vary() throws Throwable {
        LinkedCall call = byRequest(linking("vary: \"" + TYPE + ".locale()\""));
        call.call(subject, 1, request("red"), 10L);
        KeyedMethods.Request same = request("red");
        call.call(subject, 1, same, 10L);
        int before = bodies();
        call.call(subject, 1, same, 10L);
        assertThat(bodies()).isEqualTo(before);
        KeyedMethods.locale = "de";
        call.call(subject, 1, same, 10L);
        assertThat(bodies()).isEqualTo(before + 1);
        KeyedMethods.locale = "en";
        call.call(subject, 1, same, 10L);
        assertThat(bodies()).isEqualTo(before + 1);
    }

    @Test
    @DisplayName("S16 a key that can't be computed lets the call run, is counted and told")
    void keyFails() throws Throwable {
        Linking linking = linking("key: [request.tenant.length()], vary: \"" + TYPE + ".locale()\"");
        LinkedCall call = byRequest(linking);
        assertThat(call.call(subject, 1, request(null), 10L)).isInstanceOf(CompletableFuture.class);
        KeyedMethods.locale = "";
        call.call(subject, 1, request("red"), 10L);
        assertThat(bodies()).isEqualTo(2);
        assertThat(linking.keyFailures).hasSize(2);
        assertThat(linking.keyFailures.get(0)).hasMessage("'request.tenant' is null in 'request.tenant.length()'");
    }

    @Test
    @DisplayName("S16 null at a path's end is a part like any other")
    void nullPart() throws Throwable {
        LinkedCall call = byRequest(linking("key: request.tenant"));
        call.call(subject, 1, request(null), 10L);
        call.call(subject, 1, request(null), 10L);
        assertThat(bodies()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"when: id > 0", "when: '#id gt 0 && request != null'"})
    @DisplayName("when: other calls run as if the method were not cached")
    void when(String when) throws Throwable {
        Linking linking = linking("key: id, " + when);
        LinkedCall call = byRequest(linking);
        call.call(subject, 0, request("red"), 10L);
        call.call(subject, 0, request("red"), 10L);
        assertThat(bodies()).isEqualTo(2);
        call.call(subject, 1, request("red"), 10L);
        call.call(subject, 1, request("red"), 10L);
        assertThat(bodies()).isEqualTo(3);
        assertThat(linking.caches.statistics().values()).singleElement().satisfies(counted -> {
            assertThat(counted.bypassed()).isEqualTo(2);
            assertThat(counted.hits()).isOne();
        });
    }

    @Test
    @DisplayName("unless: such results are not kept")
    void unless() throws Throwable {
        LinkedCall call = byRequest(linking("key: id, unless: result == '0red'"));
        call.call(subject, 0, request("red"), 10L);
        call.call(subject, 0, request("red"), 10L);
        assertThat(bodies()).isEqualTo(2);
        call.call(subject, 1, request("red"), 10L);
        call.call(subject, 1, request("red"), 10L);
        assertThat(bodies()).isEqualTo(3);
    }

    @Test
    @DisplayName("unless may name a parameter whose name begins as 'result' does")
    void unlessOnParameter() throws Throwable {
        LinkedCall call = new LinkedCall(
                linking("key: a, unless: resultIsFinal").linker,
                KeyedMethods.lookup(),
                "many",
                0,
                "a,b,c,d,resultIsFinal,");
        call.call(null, 1, 2L, "c", 4.0, false);
        call.call(null, 1, 2L, "c", 4.0, false);
        assertThat(bodies()).isOne();
        call.call(null, 2, 2L, "c", 4.0, true);
        call.call(null, 2, 2L, "c", 4.0, true);
        assertThat(bodies()).isEqualTo(3);
    }

    @Test
    @DisplayName("S14 a key of many parameters of two slots each")
    void wideParameters() throws Throwable {
        LinkedCall call = new LinkedCall(linking("key: [a0, a1, a49]").linker, KeyedMethods.lookup(), "wide", 0);
        Object[] arguments = new Object[51];
        Arrays.fill(arguments, 1, arguments.length, 1L);
        call.call(arguments.clone());
        arguments[30] = 2L;
        call.call(arguments.clone());
        assertThat(bodies()).isOne();
        arguments[50] = 2L;
        call.call(arguments.clone());
        assertThat(bodies()).isEqualTo(2);
    }

    @Test
    @DisplayName(
            "S12 S25 keys that call the methods themselves, as by a pattern that takes getters too, come to an end")
    void keysThatCallTheirMethods() throws Throwable {
        Linking linking = linking("blocking: true, key: [this.left, this.right]");
        LinkedCall left = new LinkedCall(linking.linker, KeyedMethods.lookup(), "left", 0);
        LinkedCall right = new LinkedCall(linking.linker, KeyedMethods.lookup(), "right", 0);
        KeyedMethods.left = left;
        KeyedMethods.right = right;
        try {
            Thread shallow = new Thread(null, () -> subject.left(), "shallow", 200_000);
            shallow.start();
            shallow.join(60_000);
            assertThat(shallow.isAlive()).isFalse();
        } finally {
            KeyedMethods.left = null;
            KeyedMethods.right = null;
        }
        assertThat(linking.reported).anyMatch(line -> line.endsWith("given up"));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
            key: [id, user.tenant]        | 'user' in 'user.tenant' is not a name here
            key: [request.tenat]          | did you mean 'tenant'?
            key: result                   | 'result' in 'result' is not a name here, before the method has run
            key: this                     | 'this' can't be a part of a key
            key: '{this}'                 | 'this' can't be a part of a key
            when: id                      | 'when: id' gives int, and must give true or false
            unless: result.length()       | 'unless: result.length()' gives int, and must give true or false
            vary: acme.Tenant.current()   | acme.Tenant
            """)
    @DisplayName("S16 what can't be resolved is told with its rule's place, and the method runs as it is")
    void unresolved(String settings, String told) throws Throwable {
        Linking linking = linking(settings);
        MethodType site = MethodType.methodType(Object.class, Object.class, int.class, Object.class, long.class);
        MethodType type =
                MethodType.methodType(CompletableFuture.class, int.class, KeyedMethods.Request.class, long.class);
        CallSite linked = linking.linker.link(KeyedMethods.lookup(), "enter", site, new Object[] {
            0, "byRequest", type.toMethodDescriptorString(), NAMES
        });
        assertThat(linked.dynamicInvoker().invoke((Object) subject, 1, (Object) null, 1L))
                .isNull();
        assertThat(linking.reported)
                .singleElement()
                .asString()
                .startsWith(
                        TYPE + ".byRequest(int, " + KeyedMethods.Request.class.getTypeName() + ", long) left alone: ")
                .contains(told)
                .endsWith("(the rule at asyncache.yaml:1:11)");
    }

    @ParameterizedTest
    @CsvSource({"number,12", "fraction,7", "truth,y"})
    @DisplayName("S29 primitive results are answered as they are")
    void primitives(String name, String argument) throws Throwable {
        LinkedCall call = new LinkedCall(linking("blocking: true").linker, KeyedMethods.lookup(), name, 0);
        Object given = name.equals("number") ? argument : name.equals("truth") ? argument.charAt(0) : (Object) 7L;
        Object first = call.call(subject, given);
        assertThat(call.call(subject, given)).isEqualTo(first);
        assertThat(bodies()).isOne();
    }

    @Test
    @DisplayName("S29 references are answered as the same object, failures are thrown and not kept")
    void references() throws Throwable {
        Linking linking = linking("blocking: true");
        LinkedCall list = new LinkedCall(linking.linker, KeyedMethods.lookup(), "list", 0);
        assertThat(list.call(subject)).isNotNull().isSameAs(list.call(subject));
        LinkedCall failing = new LinkedCall(linking.linker, KeyedMethods.lookup(), "failing", 0);
        assertThat(catchThrowable(() -> failing.call(subject, 1))).isInstanceOf(IOException.class);
        assertThat(catchThrowable(() -> failing.call(subject, 1))).isInstanceOf(IOException.class);
        assertThat(bodies()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"stream,java.util.stream.Stream", "iterator,java.util.Iterator", "wildcard,java.util.Iterator"})
    @DisplayName("S4 what can be used once only is nothing to share, and its method is left alone")
    void unshareable(String name, String type) throws Throwable {
        Linking linking = linking("blocking: true");
        MethodType method =
                MethodType.methodType(KeyedMethods.class.getMethod(name).getReturnType());
        CallSite linked =
                linking.linker.link(KeyedMethods.lookup(), "enter", MethodType.genericMethodType(1), new Object[] {
                    0, name, method.toMethodDescriptorString(), ""
                });
        assertThat(linked.dynamicInvoker().invoke((Object) subject)).isNull();
        assertThat(linking.reported)
                .singleElement()
                .asString()
                .startsWith(
                        TYPE + "." + name + "() left alone: its result is a " + type + ", which can be used once only");
    }

    @Test
    @DisplayName("S22 a void method's call drops the key when it has ended")
    void invalidation() throws Throwable {
        Linking linking = new Linking("""
                caches: { users: {} }
                methods: [{ match: "acme.Users.*(..)", cache: users, key: id }]
                invalidations: [{ match: "acme.Users.save(long)", caches: users, key: id }]
                """);
        LinkedCall call = byRequest(linking);
        call.call(subject, 1, request("red"), 10L);
        call.call(subject, 2, request("red"), 10L);
        MethodHandle begin = linking.linker
                .link(
                        KeyedMethods.lookup(),
                        "invalidate",
                        MethodType.methodType(Object.class, Object.class, long.class),
                        new Object[] {"100", "save", "(J)V", "id,"})
                .dynamicInvoker();
        MethodHandle end = linking.linker
                .link(KeyedMethods.lookup(), "exit", MethodType.methodType(void.class, Object.class), new Object[0])
                .dynamicInvoker();
        Object token = begin.invoke((Object) subject, 1L);
        call.call(subject, 1, request("red"), 10L);
        assertThat(bodies()).isEqualTo(2);
        end.invoke(token);
        call.call(subject, 1, request("red"), 10L);
        call.call(subject, 2, request("red"), 10L);
        assertThat(bodies()).isEqualTo(3);
    }

    @Test
    @DisplayName("S22 a method that can't be found out about drops everything, and is told when it is linked")
    void unknownInvalidation() throws Throwable {
        Linking linking = new Linking("""
                caches: { users: {} }
                methods: [{ match: "acme.Users.*(..)", cache: users, key: id }]
                invalidations: [{ match: "acme.Users.save(..)", caches: users, key: user.id }]
                """);
        LinkedCall call = byRequest(linking);
        call.call(subject, 1, request("red"), 10L);
        Object token = linking.linker
                .link(
                        KeyedMethods.lookup(),
                        "invalidate",
                        MethodType.methodType(Object.class, Object.class, Object.class),
                        new Object[] {"100", "save", "(Lacme/Missing;)V", "user,"})
                .dynamicInvoker()
                .invoke((Object) subject, new Object());
        linking.linker
                .link(KeyedMethods.lookup(), "exit", MethodType.methodType(void.class, Object.class), new Object[0])
                .dynamicInvoker()
                .invoke(token);
        call.call(subject, 1, request("red"), 10L);
        assertThat(bodies()).isEqualTo(2);
        assertThat(linking.reported)
                .singleElement()
                .asString()
                .startsWith(TYPE + ".save drops everything in users at each call: ")
                .endsWith("(the rule at asyncache.yaml:3:17)");
    }

    @Test
    @DisplayName("S22 a key that can't be resolved drops everything, and is told when the method is linked")
    void unresolvedInvalidation() throws Throwable {
        Linking linking = new Linking("""
                caches: { users: {} }
                methods: [{ match: "acme.Users.*(..)", cache: users, key: id }]
                invalidations: [{ match: "acme.Users.save(long)", caches: users, key: user.id }]
                """);
        LinkedCall call = byRequest(linking);
        call.call(subject, 1, request("red"), 10L);
        Object token = linking.linker
                .link(
                        KeyedMethods.lookup(),
                        "invalidate",
                        MethodType.methodType(Object.class, Object.class, long.class),
                        new Object[] {"100", "save", "(J)V", "id,"})
                .dynamicInvoker()
                .invoke((Object) subject, 7L);
        linking.linker
                .link(KeyedMethods.lookup(), "exit", MethodType.methodType(void.class, Object.class), new Object[0])
                .dynamicInvoker()
                .invoke(token);
        call.call(subject, 1, request("red"), 10L);
        assertThat(bodies()).isEqualTo(2);
        assertThat(linking.reported)
                .singleElement()
                .asString()
                .startsWith(
                        TYPE + ".save(long) drops everything in users at each call: 'user' in 'user.id' is not a name")
                .endsWith("(the rule at asyncache.yaml:3:17)");
    }
}
