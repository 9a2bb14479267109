package io.asyncache.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.invoke.MethodHandle;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathValuesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', commentCharacter = '~', textBlock = """
            userId                           | 42       | int
            #userId                          | 42       | int
            a0                               | 42       | int
            p0                               | 42       | int
            #p0                              | 42       | int
            request.tenant                   | acme     | java.lang.String
            #request.tenant                  | acme     | java.lang.String
            request.tenant()                 | acme     | java.lang.String
            a1.user.id                       | 7        | long
            request.user.address.city        | London   | java.lang.String
            request.user.address.street      |          | java.lang.String
            request.user.grown               | true     | boolean
            request.user.isGrown()           | true     | boolean
            request.user.list[0]             | zero     | java.lang.Object
            request.user.list[1]             |          | java.lang.Object
            request.user.list[2]['k']        | v        | java.lang.Object
            request.user.list[2]["k"]        | v        | java.lang.Object
            request.user.list[2]['none']     |          | java.lang.Object
            request.user.list.size           | 3        | int
            request.user['name']             | Ada      | java.lang.String
            request.user.numbers[1]          | 4        | int
            request.user.numbers.length      | 2        | int
            request.user.name[0]             | A        | java.lang.String
            request.user.name.length         | 3        | int
            request.user.name.length()       | 3        | int
            tags[1]                          | green    | java.lang.String
            tags.length                      | 2        | int
            args[0]                          | 42       | int
            args[1].user.name                | Ada      | java.lang.String
            args.length                      | 4        | int
            this.request.tenant              | acme     | java.lang.String
            this.secret                      | s3creteu | java.lang.String
            this.region                      | eu       | java.lang.String
            this.region()                    | eu       | java.lang.String
            this.request.user.name           | Ada      | java.lang.String
            """)
    void readsWhatTheSameJavaCodeWould(String path, String value, String type) throws Throwable {
        Expression expression = Expression.parse(path);
        BoundExpression bound = expression.bind(Sample.scope());
        Object evaluated = bound.evaluate(new Sample(), Sample.arguments(null), null);

        assertThat(expression.isPath()).isTrue();
        assertThat(expression).hasToString(path);
        assertThat(evaluated == null ? null : evaluated.toString()).isEqualTo(value);
        assertThat(bound.type().getTypeName()).isEqualTo(type);
        assertThat(bound.usesResult()).isFalse();
        MethodHandle handle = bound.overArguments();
        assertThat(handle.type().parameterList())
                .startsWith(Object.class)
                .hasSize(5)
                .endsWith(Sample.scope().parameterTypes().toArray(Class<?>[]::new));
        assertThat(handle.type().returnType()).isEqualTo(bound.type());
        assertThat(handle.bindTo(new Sample()).invokeWithArguments(Sample.arguments(null)))
                .isEqualTo(evaluated);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Bean       | anything.name        | getName
            Bean       | anything.name()      | name
            Bean       | anything.ready       | true
            Bean       | anything.boxed       | true
            Bean       | anything.open        | field
            Bean       | anything.both        | getter
            Bean       | anything.URL         | url
            Bean       | anything.xY          | xY
            Bean       | anything.plain       | plain
            Bean       | anything['plain']    | plain
            Bean       | anything.nothing     |
            Derived    | anything.name        | derived
            Derived    | anything.greeting    | hello derived
            Derived    | anything.inherited   | inherited
            TextHolder | anything.value       | text
            TextHolder | anything.value.length | 4
            MapN       | anything['key']      | value
            MapN       | anything['none']     |
            MapN       | anything.size        | 2
            MapN       | anything['size']     | entry
            MapN       | anything.isEmpty()   | false
            List12     | anything[1]          | y
            List12     | anything.size        | 2
            UnmodifiableCollection | anything[1] | b
            UnmodifiableCollection | anything.size() | 2
            KeyValueHolder | anything.key     | left
            KeyValueHolder | anything.value   | right
            String     | anything[1]          | e
            String     | anything.length      | 7
            long[]     | anything[1]          | 6
            long[]     | anything.length      | 2
            """)
    void findsByTheValuesOwnClassWhatTheTypeDoesNotTell(String name, String path, String value) throws Throwable {
        BoundExpression bound = Expression.parse(path).bind(Sample.scope());
        Object evaluated = bound.evaluate(new Sample(), Sample.arguments(Sample.anything(name)), null);

        assertThat(evaluated == null ? null : evaluated.toString()).isEqualTo(value);
        assertThat(bound.overArguments()
                        .bindTo(new Sample())
                        .invokeWithArguments(Sample.arguments(Sample.anything(name))))
                .isEqualTo(evaluated);
    }

    @Test
    void spaceAroundWordsIsNothing() throws Throwable {
        assertThat(Sample.evaluate(" request . tenant\n", null)).isEqualTo("acme");
        assertThat(Sample.evaluate("tags[ 1 ]", null)).isEqualTo("green");
    }

    @ParameterizedTest
    @CsvSource({"name,getName", "ready,true", "both,getter", "open,field", "hidden,hidden", "URL,url", "xY,xY"})
    void ordersPropertiesAsSpelDoes(String property, String value) throws Throwable {
        BoundExpression bound = Expression.parse("value." + property).bind(Sample.scopeOf(Sample.Bean.class));

        assertThat(bound.evaluate(null, new Object[] {new Sample.Bean()}, null)).hasToString(value);
    }

    @Test
    void oneSiteServesManyClasses() throws Throwable {
        BoundExpression bound = Expression.parse("anything.hashCode").bind(Sample.scope());
        for (int round = 0; round < 3; round++) {
            for (Object value : Sample.anything()) {
                if (!value.getClass().isArray()) {
                    assertThat(bound.evaluate(new Sample(), Sample.arguments(value), null))
                            .isEqualTo(value.hashCode());
                }
            }
        }
    }

    @Test
    void argsAreTheArgumentsInAnArray() throws Throwable {
        BoundExpression bound = Expression.parse("args").bind(Sample.scope());

        assertThat(bound.type()).isEqualTo(Object[].class);
        assertThat((Object[]) bound.overArguments().bindTo(new Sample()).invokeWithArguments(Sample.arguments("x")))
                .containsExactly(Sample.arguments("x")[0], new Sample().request, "x", Sample.arguments("x")[3]);
    }

    @Test
    void thisIsTheReceiverItself() throws Throwable {
        Sample sample = new Sample();

        assertThat(Expression.parse("this").bind(Sample.scope()).evaluate(sample, Sample.arguments(null), null))
                .isSameAs(sample);
        assertThat(Expression.parse("#this").bind(Sample.scope()).evaluate(sample, Sample.arguments(null), null))
                .isSameAs(sample);
    }

    @Test
    void resultsAreReadByTheirDeclaredTypeOrTheirOwn() throws Throwable {
        Sample.User user = new Sample.User(1, "Bob", null);
        BoundExpression typed = Expression.parse("result.name").bind(Sample.scope(Sample.User.class));
        BoundExpression untyped = Expression.parse("#result.name").bind(Sample.scope(Object.class));

        assertThat(typed.usesResult()).isTrue();
        assertThat(typed.type()).isEqualTo(String.class);
        assertThat(untyped.type()).isEqualTo(Object.class);
        assertThat(typed.evaluate(null, Sample.arguments(null), user)).isEqualTo("Bob");
        assertThat(untyped.evaluate(null, Sample.arguments(null), user)).isEqualTo("Bob");
        assertThatIllegalStateException().isThrownBy(typed::overArguments).withMessage("'result.name' uses the result");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', commentCharacter = '~', textBlock = """
            anything.name                  | 'anything' is null in 'anything.name'
            #anything.name                 | 'anything' is null in '#anything.name'
            anything[0]                    | 'anything' is null in 'anything[0]'
            anything['a'].b                | 'anything' is null in 'anything['a'].b'
            request.user.address.street.length | 'request.user.address.street' is null in 'request.user.address.street.length'
            request.user.list[1].x         | 'request.user.list[1]' is null in 'request.user.list[1].x'
            args[2].x                      | 'args[2]' is null in 'args[2].x'
            """)
    void nullBeforeTheEndIsSaid(String path, String sentence) {
        BoundExpression bound = Expression.parse(path).bind(Sample.scope());

        assertThatExceptionOfType(NullInPathException.class)
                .isThrownBy(() -> bound.evaluate(new Sample(), Sample.arguments(null), null))
                .withMessage(sentence)
                .satisfies(e -> assertThat(e.getStackTrace()).isEmpty());
        assertThatExceptionOfType(NullInPathException.class)
                .isThrownBy(
                        () -> bound.overArguments().bindTo(new Sample()).invokeWithArguments(Sample.arguments(null)))
                .withMessage(sentence);
    }

    @Test
    void nullAtTheEndIsAValue() throws Throwable {
        assertThat(Sample.evaluate("anything", null)).isNull();
        assertThat(Sample.evaluate("anything.nothing", new Sample.Bean())).isNull();
    }

    @Test
    void whatAGetterThrowsIsThrownAsItIs() {
        assertThatThrownBy(() -> Sample.evaluate("anything.failing", new Sample.Bean()))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("on purpose")
                .hasNoCause();
        assertThatThrownBy(() -> Sample.evaluate("tags[2]", null)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Sample.evaluate("anything[2]", List.of("a")))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"anything.class", "anything.getClass()", "anything.notify()", "anything.nothingAtAll()"})
    void whatLeadsAwayFromValuesIsNotThere(String path) {
        assertThatExceptionOfType(UnresolvedExpressionException.class)
                .isThrownBy(() -> Sample.evaluate(path, new Sample.Bean()));
    }
}
