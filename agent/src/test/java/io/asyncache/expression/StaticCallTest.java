package io.asyncache.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaticCallTest {

    private static final String HERE = "io.asyncache.expression.";
    private static final List<String> INITIALISED = new ArrayList<>();

    static class Tenant {

        static String current() {
            return "acme";
        }

        static long shard() {
            return 7;
        }

        private static boolean isHidden() {
            return true;
        }

        static void reset() {}

        static String named(String name) {
            return name + isHidden();
        }

        String ownName() {
            return "own";
        }

        static class Region {

            static char letter() {
                return 'r';
            }
        }
    }

    static final class Guest extends Tenant {

        static int visits() {
            return 3;
        }
    }

    interface Clock {

        static int hour() {
            return 11;
        }
    }

    static final class Late {

        static {
            INITIALISED.add("Late");
        }

        static int now() {
            return 1;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.acme.Tenant.current()",
                "  com.acme.Tenant.current( )\n",
                "Tenant.current()",
                "com.acme.Outer$Inner.current()",
                "com.äcme.\uD835\uDC9C.get-a1b2()",
            })
    void isReadAsWritten(String text) {
        assertThat(StaticCall.parse(text)).hasToString(text.strip()).isEqualTo(StaticCall.parse(text.strip()));
    }

    @Test
    void callsThatAreWrittenAlikeAreEqual() {
        StaticCall call = StaticCall.parse("a.B.c()");

        assertThat(call).isEqualTo(StaticCall.parse("a.B.c()")).hasSameHashCodeAs(StaticCall.parse("a.B.c()"));
        assertThat(call).isNotEqualTo(StaticCall.parse("a.B.d()")).isNotEqualTo("a.B.c()");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                       | 0 | a call is empty: write class.method(), as com.acme.Tenant.current()
            `  `                     | 0 | a call is empty: write class.method(), as com.acme.Tenant.current()
            a.B.c                    | 5 | the parentheses are missing: write class.method(), as com.acme.Tenant.current()
            request.tenant           | 14 | the parentheses are missing: write class.method(), as com.acme.Tenant.current()
            current()                | 0 | the class is missing before 'current()': write it in full, as com.acme.Tenant.current()
            ` current()`             | 1 | the class is missing before 'current()': write it in full, as com.acme.Tenant.current()
            a.B.c(id)                | 6 | only a method without parameters can be called, found 'id' between the parentheses
            a.B.c(id , x             | 6 | only a method without parameters can be called, found 'id , x' between the parentheses
            a.B.c(..)                | 6 | only a method without parameters can be called, found '..' between the parentheses
            a.B.c(                   | 6 | the ')' is missing
            a.B.c().id               | 7 | a call ends with ')', found '.id' after it
            a.B.c() + d              | 8 | a call ends with ')', found '+ d' after it
            a.*.c()                  | 2 | found '*': a call names one method, without wildcards
            a.B.c*()                 | 5 | found '*': a call names one method, without wildcards
            a.B#c()                  | 3 | found '#': write '.' between packages, class and method
            a.B::c                   | 3 | found ':': write '.' between packages, class and method
            a/B.c()                  | 1 | found '/': write '.' between packages, class and method
            a.B<X>.c()               | 3 | found '<': a class is named without type arguments
            @tenants.current()       | 0 | found '@': there are no beans here, only classes
            T(a.B).c()               | 0 | a call names its class without 'T(...)', as com.acme.Tenant.current()
            String a.B.c()           | 6 | found a space: a call is class.method() alone
            a..B.c()                 | 2 | found '.' where a name is expected
            .a.B.c()                 | 0 | found '.' where a name is expected
            a.B.()                   | 4 | found '(' where a name is expected
            ()                       | 0 | found '(' where a name is expected
            a.B.                     | 4 | the method's name is missing after the last '.'
            a.1B.c()                 | 2 | found '1', which begins no name
            a.B[].c()                | 3 | found '[', which no name has
            """)
    void saysWhatToWriteInstead(String text, int offset, String message) {
        ExpressionSyntaxException e =
                catchThrowableOfType(ExpressionSyntaxException.class, () -> StaticCall.parse(text));

        assertThat(e).hasMessage(message);
        assertThat(e.offset()).isEqualTo(offset);
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(catchThrowableOfType(
                        ExpressionSyntaxException.class, () -> StaticCall.parse("a.".repeat(1_000) + "b()")))
                .hasMessage("a call has at most 2000 characters");
    }

    @Test
    @DisplayName("the handle has the method's own type: nothing is boxed")
    void isNotBoxed() throws Throwable {
        MethodHandle shard = bind("StaticCallTest$Tenant.shard()");

        assertThat(shard.type()).isEqualTo(MethodType.methodType(long.class));
        assertThat((long) shard.invokeExact()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({
        "StaticCallTest$Tenant.current(), acme",
        "StaticCallTest.Tenant.current(), acme",
        "StaticCallTest.Tenant.Region.letter(), r",
        "StaticCallTest$Tenant.Region.letter(), r",
        "StaticCallTest.Tenant.isHidden(), true",
        "StaticCallTest.Guest.current(), acme",
        "StaticCallTest.Guest.isHidden(), true",
        "StaticCallTest.Clock.hour(), 11",
    })
    @DisplayName("nested, inherited, an interface's and private methods are found, in classes that are not public")
    void isFound(String call, String value) throws Throwable {
        assertThat(bind(call).invoke()).hasToString(value);
    }

    @Test
    void isCalledAnew() throws Throwable {
        MethodHandle nanoTime = StaticCall.parse("java.lang.System.nanoTime()").bind(MethodHandles.lookup());

        assertThat((long) nanoTime.invokeExact()).isLessThanOrEqualTo((long) nanoTime.invokeExact());
    }

    @Test
    @DisplayName("the application's class is initialised by the first call, as it would be without asyncache")
    void initialisesNothing() throws Throwable {
        MethodHandle now = bind("StaticCallTest.Late.now()");
        assertThat(INITIALISED).isEmpty();

        assertThat((int) now.invokeExact()).isEqualTo(1);
        assertThat(INITIALISED).containsExactly("Late");
    }

    @Test
    @DisplayName("S14 each application calls the class that its own loader has")
    void belongsToTheApplication() throws Throwable {
        Isolated.Loader first = new Isolated.Loader(getClass().getClassLoader());
        Isolated.Loader second = new Isolated.Loader(getClass().getClassLoader());
        StaticCall call = StaticCall.parse("io.asyncache.expression.Isolated.lookup()");

        assertThat(calledClass(call, first)).isEqualTo(first.loadClass(Isolated.class.getName()));
        assertThat(calledClass(call, second)).isEqualTo(second.loadClass(Isolated.class.getName()));
        assertThat(first.loadClass(Isolated.class.getName())).isNotEqualTo(Isolated.class);
    }

    @Test
    @DisplayName("a class without a loader, one of the JDK's, sees the JDK")
    void isFoundFromTheBootstrapLoader() throws Throwable {
        MethodHandles.Lookup ofTheJdk = MethodHandles.lookup().in(Object.class);

        MethodHandle separator =
                StaticCall.parse("java.lang.System.lineSeparator()").bind(ofTheJdk);

        assertThat((String) separator.invokeExact()).isEqualTo(System.lineSeparator());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Tennant.current()        | the application of io.asyncache.expression.StaticCallTest has no class io.asyncache.expression.Tennant
            StaticCallTest.Tenant.curent() | io.asyncache.expression.StaticCallTest$Tenant has no static method 'curent()': there are current(), isHidden(), shard(); did you mean 'current()'?
            StaticCallTest.Late.later() | io.asyncache.expression.StaticCallTest$Late has no static method 'later()': there is now()
            SpelName.nonsense()      | io.asyncache.expression.SpelName has no static method 'nonsense()'
            StaticCallTest.Tenant.named() | io.asyncache.expression.StaticCallTest$Tenant.named takes parameters: only a method without any can be called
            StaticCallTest.Tenant.ownName() | io.asyncache.expression.StaticCallTest$Tenant.ownName() is not static: it would need an object to be called on
            StaticCallTest.Tenant.reset() | io.asyncache.expression.StaticCallTest$Tenant.reset() is void: it gives nothing to tell calls apart by
            """)
    void saysWhyItIsNotThere(String call, String why) {
        assertThatExceptionOfType(UnresolvedExpressionException.class)
                .isThrownBy(() -> bind(call))
                .withMessage("'" + HERE + call + "' can't be resolved: " + why);
    }

    @Test
    void saysWhoseModuleRefuses() {
        assertThatExceptionOfType(UnresolvedExpressionException.class)
                .isThrownBy(() ->
                        StaticCall.parse("jdk.internal.misc.VM.initLevel()").bind(MethodHandles.lookup()))
                .withMessage("'jdk.internal.misc.VM.initLevel()' can't be resolved: jdk.internal.misc.VM.initLevel() is"
                        + " not accessible to io.asyncache.expression.StaticCallTest: module java.base does not open"
                        + " jdk.internal.misc");
    }

    @Test
    void saysWhatIsBroken() {
        ClassLoader broken = new ClassLoader(getClass().getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                if (name.equals("com.acme.Broken")) {
                    throw new NoClassDefFoundError("com/acme/Base");
                }
                return super.loadClass(name, resolve);
            }
        };

        assertThatExceptionOfType(UnresolvedExpressionException.class)
                .isThrownBy(() -> StaticCall.parse("com.acme.Broken.current()")
                        .bind(Isolated.scope(new Isolated.Loader(broken), int.class)
                                .lookup()))
                .withMessage("'com.acme.Broken.current()' can't be resolved: java.lang.NoClassDefFoundError:"
                        + " com/acme/Base");
    }

    private static Class<?> calledClass(StaticCall call, Isolated.Loader loader) throws Throwable {
        MethodHandle bound = call.bind(Isolated.scope(loader, int.class).lookup());
        return ((MethodHandles.Lookup) bound.invokeExact()).lookupClass();
    }

    private static MethodHandle bind(String call) {
        return StaticCall.parse(HERE + call).bind(MethodHandles.lookup());
    }
}
