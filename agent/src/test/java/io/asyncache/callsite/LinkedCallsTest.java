package io.asyncache.callsite;

import static org.assertj.core.api.Assertions.assertThat;

import io.asyncache.flight.Token;
import io.asyncache.weave.ClassFiles;
import io.asyncache.weave.FixtureLoader;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LinkedCallsTest {

    private static final MethodHandles.Lookup LOOKUP = Subject.lookup();
    private static final MethodHandles.Lookup CONTRACT = SubjectContract.contractLookup();
    private static final MethodType NO_ARGUMENTS = MethodType.genericMethodType(1);

    /** The methods' classes, for loaders of their own. */
    static final Map<String, byte[]> APPLICATION = Map.of(
            Subject.class.getName(), ClassFiles.of(Subject.class),
            SubjectContract.class.getName(), ClassFiles.of(SubjectContract.class));

    private final Linking linking = new Linking();

    static Stream<Arguments> methods() {
        Subject subject = new Subject();
        return Stream.of(
                Arguments.of(LOOKUP, "none", new Object[] {null}),
                Arguments.of(LOOKUP, "instance", new Object[] {subject, "text"}),
                Arguments.of(LOOKUP, "hidden", new Object[] {subject, 1, 2L}),
                Arguments.of(LOOKUP, "three", new Object[] {subject, true, 'x', null}),
                Arguments.of(LOOKUP, "many", new Object[] {null, (byte) 1, (short) 2, 3f, 4d, "5", new int[] {6}}),
                Arguments.of(LOOKUP, "variable", new Object[] {subject, "first", new Object[] {1, "2"}}),
                Arguments.of(LOOKUP, "generic", new Object[] {subject, List.of("one")}),
                Arguments.of(CONTRACT, "usual", new Object[] {subject, 7}),
                Arguments.of(CONTRACT, "secret", new Object[] {subject, 8}),
                Arguments.of(CONTRACT, "ofNobody", new Object[] {null, "text"}));
    }

    @BeforeEach
    void countAnew() {
        Subject.BODIES.set(0);
    }

    @ParameterizedTest
    @MethodSource("methods")
    @DisplayName("S1 S2 a linked method's body runs once, whatever kind of method it is")
    void cachesMethodsOfEveryKind(MethodHandles.Lookup caller, String name, Object[] call) throws Throwable {
        LinkedCall linked = new LinkedCall(linking.linker, caller, name, 0);

        Object first = linked.call(call);
        Object second = linked.call(call);

        assertThat(value(second)).isEqualTo(value(first)).isNotNull();
        assertThat(second).isNotSameAs(first);
        assertThat(Subject.BODIES).hasValue(1);
        assertThat(linking.reported).isEmpty();
        assertThat(linking.caches.statistics().get("first").hits()).isEqualTo(1);
    }

    @Test
    @DisplayName("S9 what the body throws is thrown, and the next call runs it again")
    void passesOnWhatIsThrown() throws Throwable {
        LinkedCall linked = new LinkedCall(linking.linker, LOOKUP, "variable", 0);
        Subject subject = new Subject();
        Object throwing = new Object() {
            @Override
            public String toString() {
                throw new IllegalStateException("no text");
            }
        };

        for (int i = 0; i < 2; i++) {
            Object thrown;
            try {
                thrown = linked.call(subject, "first", new Object[] {throwing});
            } catch (IllegalStateException expected) {
                thrown = expected.getMessage();
            }
            assertThat(thrown).isEqualTo("no text");
        }
        assertThat(linking.caches.statistics().get("first").loadFailures()).isEqualTo(2);
    }

    @Test
    @DisplayName("S24 a method that is linked again, as after a retransformation, finds its entries")
    void sitesOfOneMethodShareItsEntries() throws Throwable {
        Subject subject = new Subject();
        new LinkedCall(linking.linker, LOOKUP, "instance", 0).call(subject, "text");

        Object again = new LinkedCall(linking.linker, LOOKUP, "instance", 0).enter(subject, "text");

        assertThat(again).isInstanceOf(CompletableFuture.class);
        assertThat(value(again)).isEqualTo("text");
        assertThat(Subject.BODIES).hasValue(1);
    }

    @Test
    @DisplayName("S14 two methods with one cache never answer for each other")
    void methodsKeepApart() throws Throwable {
        Subject subject = new Subject();
        new LinkedCall(linking.linker, LOOKUP, "instance", 0).call(subject, "text");

        assertThat(new LinkedCall(linking.linker, CONTRACT, "ofNobody", 0).call(null, "text"))
                .isNotNull();
        assertThat(Subject.BODIES).hasValue(2);
        assertThat(linking.caches.statistics().get("first").misses()).isEqualTo(2);
    }

    @Test
    @DisplayName("S14 classes of one name in two class loaders never answer for each other")
    void classLoadersKeepApart() throws Throwable {
        LinkedCall ours = new LinkedCall(linking.linker, LOOKUP, "none", 0);
        LinkedCall theirs = new LinkedCall(linking.linker, lookupInAnotherLoader(), "none", 0);

        ours.call(new Object[] {null});

        assertThat(theirs.enter(new Object[] {null})).isNotInstanceOf(CompletableFuture.class);
        assertThat(ours.enter(new Object[] {null})).isInstanceOf(CompletableFuture.class);
    }

    @Test
    @DisplayName("S17 what is kept for a class lies in the cache of its own class loader")
    void keepsInTheClassLoadersCache() throws Throwable {
        MethodHandles.Lookup theirs = lookupInAnotherLoader();

        new LinkedCall(linking.linker, theirs, "none", 0).call(new Object[] {null});

        ClassLoader loader = theirs.lookupClass().getClassLoader();
        assertThat(linking.caches.cache(loader, Linking.FIRST).size()).isEqualTo(1);
        assertThat(linking.caches.cache(null, Linking.FIRST).size()).isZero();
    }

    @Test
    @DisplayName("S25 a method that can't be linked is reported and gets no site")
    void reportsWhatCannotBeLinked() {
        assertThat(link("absent", "()Ljava/util/concurrent/CompletableFuture;", 0))
                .isNull();
        assertThat(link("none", "(Lcom/acme/Gone;)V", 0)).isNull();
        assertThat(link("none", "()Ljava/util/concurrent/CompletableFuture;", 99))
                .isNull();

        assertThat(linking.reported)
                .containsExactly(
                        "io.asyncache.callsite.Subject.absent failed: NoSuchMethodException",
                        "io.asyncache.callsite.Subject.none failed: TypeNotPresentException",
                        "io.asyncache.callsite.Subject.none failed: IndexOutOfBoundsException");
    }

    @Test
    @DisplayName("S25 a failure to link one method doesn't keep others on its thread from being linked")
    void linksAfterAFailure() {
        link("absent", "()Ljava/util/concurrent/CompletableFuture;", 0);

        assertThat(link("none", "()Ljava/util/concurrent/CompletableFuture;", 0))
                .isNotNull();
    }

    @Test
    @DisplayName("S25 what the application's class loader calls while a method is being linked runs uncached meanwhile")
    void nestedLinksWait() throws Throwable {
        List<CallSite> nested = new ArrayList<>();
        List<Object> answers = new ArrayList<>();
        ClassLoader curious = new FixtureLoader(APPLICATION) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                if (name.equals("com.acme.Gone")) {
                    CallSite site = link("none", "()Ljava/util/concurrent/CompletableFuture;", 0);
                    nested.add(site);
                    answers.add(ask(site));
                }
                return super.loadClass(name, resolve);
            }
        };

        linking.linker.link(lookup(curious), "enter", NO_ARGUMENTS, new Object[] {0, "none", "(Lcom/acme/Gone;)V", ""});

        assertThat(answers).containsExactly((Object) null);
        assertThat(ask(nested.get(0))).isInstanceOf(Token.class);
    }

    private static Object ask(CallSite site) {
        try {
            return site.getTarget().invoke((Object) null);
        } catch (Throwable failed) {
            throw new AssertionError(failed);
        }
    }

    private CallSite link(String name, String descriptor, int rule) {
        return linking.linker.link(LOOKUP, "enter", NO_ARGUMENTS, new Object[] {rule, name, descriptor, ""});
    }

    private static MethodHandles.Lookup lookupInAnotherLoader() throws ReflectiveOperationException {
        return lookup(new FixtureLoader(APPLICATION));
    }

    private static MethodHandles.Lookup lookup(ClassLoader loader) throws ReflectiveOperationException {
        Class<?> type = Class.forName(Subject.class.getName(), true, loader);
        return (MethodHandles.Lookup) type.getMethod("lookup").invoke(null);
    }

    private static Object value(Object stage) {
        return ((CompletionStage<?>) stage).toCompletableFuture().join();
    }
}
