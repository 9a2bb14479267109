package io.asyncache.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The one class that woven code names; here as it comes on a JVM that refuses it a place in {@code java.lang}. */
class GateTest {

    private static final MethodType ENTER = MethodType.methodType(Object.class, Object.class, int.class);
    private static final MethodType EXIT =
            MethodType.methodType(CompletableFuture.class, CompletableFuture.class, Object.class);
    private static final MethodType FAIL =
            MethodType.methodType(CompletableFuture.class, Throwable.class, Object.class);

    private final List<String> asked = new ArrayList<>();
    private byte @Nullable [] appended;

    /** A JVM whose java.lang stays closed. */
    private final Instrumentation closed = FakeInstrumentation.answering(Map.of(
            "redefineModule", change -> asked.add("open " + change[0]),
            "appendToBootstrapClassLoaderSearch", jar -> asked.add("append " + entries((JarFile) jar[0]))));

    @Test
    @DisplayName("java.lang comes first, the boot class path under another name only where that is refused")
    void fallsBackToTheBootClassPath() {
        MethodHandle linker = MethodHandles.constant(Object.class, null);

        // The fake JVM appends nothing, so that the class is not found in the end.
        assertThatThrownBy(() -> Gate.open(closed, linker))
                .isInstanceOf(ClassNotFoundException.class)
                .hasMessageContaining("AsyncacheGate");
        assertThat(asked).containsExactly("open module java.base", "append [io/asyncache/gate/AsyncacheGate.class]");
    }

    @Test
    void isSeenOnlyWhereTheBootLoadersClassIsFound() {
        ClassLoader any = new ClassLoader(null) {};

        assertThat(new Gate("java/lang/Void").isSeenBy(any)).isTrue();
        assertThat(new Gate("java/lang/NoSuchGate").isSeenBy(any)).isFalse();
        assertThat(new Gate(ScriptGate.INTERNAL_NAME).isSeenBy(getClass().getClassLoader()))
                .isFalse();
    }

    @Test
    @DisplayName("S25 while no agent is there, each site does nothing")
    void withoutAnAgent() throws Throwable {
        assertInert(gate(null));
    }

    @ParameterizedTest
    @CsvSource({"givesNothing", "fails", "givesSomethingElse"})
    @DisplayName("S25 an agent that gives no site, or fails, gets a site that does nothing")
    void withAFailingAgent(String linker) throws Throwable {
        Class<?> returned = linker.equals("givesSomethingElse") ? String.class : CallSite.class;
        assertInert(gate(MethodHandles.lookup().findStatic(GateTest.class, linker, linkerType(returned))));
    }

    @Test
    void handsOnTheAgentsSite() throws Throwable {
        MethodHandle linker =
                MethodHandles.lookup().findStatic(GateTest.class, "describes", linkerType(CallSite.class));

        CallSite site = link(gate(linker), "enter", ENTER, 3, "load", "(I)V");

        assertThat(site.dynamicInvoker().invoke((Object) "receiver", 7))
                .isEqualTo("enter GateTest (Object,int)Object [3, load, (I)V]");
    }

    private static void assertInert(Class<?> gate) throws Throwable {
        CompletableFuture<String> result = new CompletableFuture<>();
        assertThat(link(gate, "enter", ENTER, 0, "load", "(I)V")
                        .dynamicInvoker()
                        .invoke((Object) "receiver", 7))
                .isNull();
        assertThat((Object) link(gate, "exit", EXIT).dynamicInvoker().invoke(result, (Object) null))
                .isSameAs(result);
        assertThat((Object) link(gate, "fail", FAIL).dynamicInvoker().invoke((Throwable) new Exception(), (Object) ""))
                .isNull();
        assertThat(inert(gate, "answered", boolean.class, Object.class).invoke((Object) null))
                .isEqualTo(false);
        assertThat(inert(gate, "fail", Object.class, Throwable.class, Object.class)
                        .invoke((Throwable) new Exception(), (Object) ""))
                .isNull();
        assertThat(inert(gate, "invalidate", Object.class, Object.class, long.class)
                        .invoke((Object) null, 5L))
                .isNull();
        // Nothing to see: these tell something and are answered nothing.
        inert(gate, "exit", void.class, Object.class).invoke((Object) null);
        inert(gate, "exit", void.class, double.class, Object.class).invoke(0.5, (Object) null);
        inert(gate, "exit", void.class, Object.class, Object.class).invoke((Object) "result", (Object) null);
        inert(gate, "fail", void.class, Throwable.class, Object.class).invoke((Throwable) new Exception(), (Object) "");
        for (Class<?> type : List.of(Object.class, boolean.class, byte.class, long.class, double.class)) {
            inert(gate, "answer", type, Object.class).invoke((Object) null);
        }
    }

    private static MethodHandle inert(Class<?> gate, String name, Class<?> returned, Class<?>... parameters)
            throws Exception {
        return link(gate, name, MethodType.methodType(returned, parameters)).dynamicInvoker();
    }

    private static CallSite link(Class<?> gate, String name, MethodType type, Object... method) throws Exception {
        Method link =
                gate.getMethod("link", MethodHandles.Lookup.class, String.class, MethodType.class, Object[].class);
        CallSite site = (CallSite) link.invoke(null, MethodHandles.lookup(), name, type, method);
        assertThat(site.type()).isEqualTo(type);
        return site;
    }

    private Class<?> gate(@Nullable MethodHandle linker) throws ReflectiveOperationException {
        assertThatThrownBy(() -> Gate.open(closed, MethodHandles.constant(Object.class, null)))
                .isInstanceOf(ClassNotFoundException.class);
        String name = "io.asyncache.gate.AsyncacheGate";
        Class<?> gate = new FixtureLoader(Map.of(name, appended)).loadClass(name);
        Field slot = gate.getDeclaredField("linker");
        slot.setAccessible(true);
        slot.set(null, linker);
        return gate;
    }

    private List<String> entries(JarFile jar) throws IOException {
        List<JarEntry> entries = jar.stream().toList();
        appended = jar.getInputStream(entries.get(0)).readAllBytes();
        return entries.stream().map(JarEntry::getName).toList();
    }

    private static MethodType linkerType(Class<?> returned) {
        return MethodType.methodType(
                returned, MethodHandles.Lookup.class, String.class, MethodType.class, Object[].class);
    }

    private static @Nullable CallSite givesNothing(
            MethodHandles.Lookup caller, String name, MethodType type, Object[] method) {
        return null;
    }

    private static CallSite fails(MethodHandles.Lookup caller, String name, MethodType type, Object[] method) {
        throw new StackOverflowError("of the test's");
    }

    private static String givesSomethingElse(
            MethodHandles.Lookup caller, String name, MethodType type, Object[] method) {
        return "a text";
    }

    private static CallSite describes(MethodHandles.Lookup caller, String name, MethodType type, Object[] method) {
        String text = name + " " + caller.lookupClass().getSimpleName() + " " + type + " " + List.of(method);
        return new ConstantCallSite(
                MethodHandles.dropArguments(MethodHandles.constant(Object.class, text), 0, type.parameterList()));
    }
}
