package io.asyncache.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpelValuesTest {

    /** Often enough that Spring's compiler has had its turn. */
    private static final int ROUNDS = 250;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', commentCharacter = '~', textBlock = """
            userId > 0                                | true
            #userId > 0 and not (a0 == 41)            | true
            p0 + 1                                    | 43
            userId mod 5 == 2 ? 'two' : 'other'       | two
            userId between {40, 50}                   | true
            anything == null                          | true
            anything?.name                            |
            anything?.name ?: 'none'                  | none
            request.tenant + '/' + request.user.name  | acme/Ada
            #request.user?.name                       | Ada
            request.user.address?.street == null      | true
            request.user.address.city.length() > 3    | true
            request.user.name.substring(0, 2)         | Ad
            request.user.name.toUpperCase().charAt(1) | D
            request.user.grown && request.user.id < 8 | true
            request.user.list.size() == 3             | true
            request.user.list[2]['k'] + '!'           | v!
            request.user.numbers[0] * 2               | 6
            request.user.name matches 'A.*'           | true
            tags[0] + tags[#userId - 41]              | redgreen
            tags.length == 2                          | true
            tags.?[#this.startsWith('g')].length      | 1
            tags.![length()][1]                       | 5
            this.region(userId, 'x')                  | eu42x
            this.region(null, #userId)                | null or 42
            {userId, 'x', #userId}                    | [42, x, 42]
            {userId: 'x'}.toString()                  | {userId=x}
            {1, 50}.?[#this > #userId]                | [50]
            args[0] + args.length                     | 46
            this.secret + '.'                         | s3creteu.
            #this.request.tenant == 'acme'            | true
            this.region() == 'eu'                     | true
            -userId                                   | -42
            'it''s'                                   | it's
            1.5e1                                     | 15.0
            null                                      |
            """)
    void evaluatesInterpretedAndCompiledAlike(String text, String value) throws Throwable {
        Expression expression = Expression.parse(text);
        BoundExpression bound = expression.bind(Sample.scope());

        assertThat(expression.isPath()).isFalse();
        assertThat(bound.type()).isEqualTo(Object.class);
        assertThat(bound.usesResult()).isFalse();
        for (int round = 0; round < ROUNDS; round++) {
            Object evaluated = bound.evaluate(new Sample(), Sample.arguments(null), null);
            assertThat(evaluated == null ? null : evaluated.toString()).isEqualTo(value);
        }
        Object handled = bound.overArguments().bindTo(new Sample()).invokeWithArguments(Sample.arguments(null));
        assertThat(handled == null ? null : handled.toString()).isEqualTo(value);
        assertThat(bound.overArguments().type().parameterList()).hasSize(5);
    }

    @Test
    void seesTheResult() throws Throwable {
        BoundExpression bound = Expression.parse("result == null").bind(Sample.scope(Sample.User.class));
        BoundExpression variable = Expression.parse("#result?.name == 'Bob'").bind(Sample.scope(Object.class));

        assertThat(bound.usesResult()).isTrue();
        assertThat(bound.evaluate(null, Sample.arguments(null), null)).isEqualTo(true);
        assertThat(bound.evaluate(null, Sample.arguments(null), "x")).isEqualTo(false);
        assertThat(variable.evaluate(null, Sample.arguments(null), new Sample.User(1, "Bob", null)))
                .isEqualTo(true);
        assertThatIllegalStateException().isThrownBy(bound::overArguments);
    }

    @Test
    void followsValuesThatChangeTheirType() throws Throwable {
        BoundExpression bound = Expression.parse("anything.size() + 0").bind(Sample.scope());
        List<Object> values = new ArrayList<>(List.of(List.of(1), Map.of(1, 1, 2, 2), java.util.Set.of(1, 2, 3)));
        for (int round = 0; round < 4 * ROUNDS; round++) {
            int kind = round < ROUNDS ? 0 : round % 3;

            assertThat(bound.evaluate(null, Sample.arguments(values.get(kind)), null))
                    .isEqualTo(kind + 1);
        }
    }

    @Test
    void nullNowAndThenIsNullNowAndThen() throws Throwable {
        BoundExpression bound = Expression.parse("anything.length() > 1").bind(Sample.scope());
        for (int round = 0; round < 4 * ROUNDS; round++) {
            assertThat(bound.evaluate(null, Sample.arguments("xy"), null)).isEqualTo(true);
            if (round % 7 == 0) {
                assertThatExceptionOfType(NullInPathException.class)
                        .isThrownBy(() -> bound.evaluate(null, Sample.arguments(null), null));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            anything.name == 'x'            | null is met before the end of 'anything.name == 'x'': EL1007E: Property or field 'name' cannot be found on null
            anything.size() > 1             | null is met before the end of 'anything.size() > 1': EL1011E: Method call: Attempted to call method size() on null context object
            anything[0] > 1                 | null is met before the end of 'anything[0] > 1': EL1012E: Cannot index into a null value
            """)
    void nullBeforeTheEndIsSaid(String text, String sentence) {
        assertThatExceptionOfType(NullInPathException.class)
                .isThrownBy(() -> Sample.evaluate(text, null))
                .withMessage(sentence);
    }

    @Test
    void whatTheApplicationThrowsIsThrownAsItIs() throws Throwable {
        BoundExpression property = Expression.parse("anything.failing == 1").bind(Sample.scope());
        BoundExpression method = Expression.parse("anything.getFailing() == 1").bind(Sample.scope());
        BoundExpression checked = Expression.parse("anything.call() == 1").bind(Sample.scope());
        java.util.concurrent.Callable<Object> callable = () -> {
            throw new java.io.IOException("checked");
        };
        for (int round = 0; round < ROUNDS; round++) {
            for (BoundExpression bound : List.of(property, method)) {
                assertThatThrownBy(() -> bound.evaluate(null, Sample.arguments(new Sample.Bean()), null))
                        .isExactlyInstanceOf(IllegalStateException.class)
                        .hasMessage("on purpose");
            }
            assertThatThrownBy(() -> checked.evaluate(null, Sample.arguments(callable), null))
                    .isExactlyInstanceOf(java.io.IOException.class);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', commentCharacter = '~', textBlock = """
            usrId > 0               | 'usrId' in 'usrId > 0' is not a name here: there are userId, request, anything, tags, a0, a1, a2, a3, args, this; did you mean 'userId'?
            a0 == #requets          | 'requets' in 'a0 == #requets' is not a name here: there are userId, request, anything, tags, a0, a1, a2, a3, args, this; did you mean 'request'?
            request.tennant == 'x'  | 'request.tennant == 'x'' can't be resolved: io.asyncache.expression.Sample$Request has no property 'tennant': there are tenant, user; did you mean 'tenant'?
            result == null          | 'result' in 'result == null' is not a name here, before the method has run: there are userId, request, anything, tags, a0, a1, a2, a3, args, this
            request.user.list.?[#limit > 1] | 'limit' in 'request.user.list.?[#limit > 1]' is not a name here: there are userId, request, anything, tags, a0, a1, a2, a3, args, this
            anything[userId]        | '[userId]' in 'anything[userId]' can mean two things: write [#userId] for the value of userId, or ['userId'] for the key of that name
            """)
    void saysAtBindingWhatCannotBeResolved(String text, String sentence) {
        assertThatExceptionOfType(UnresolvedExpressionException.class)
                .isThrownBy(() -> Expression.parse(text).bind(Sample.scope()))
                .withMessage(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anything.nmae == 1",
                "anything.frobnicate(1)",
                "anything.getClass().getName() == 'x'",
                "anything.class == null",
                "anything.wait(1L)",
                "anything.nothingAtAll() == null",
                "anything.shared() == 'static'",
                "anything > 1",
                "anything[0] == 1"
            })
    void saysAtTheCallWhatOnlyTheValueTells(String text) {
        assertThatExceptionOfType(UnresolvedExpressionException.class)
                .isThrownBy(() -> Sample.evaluate(text, new Sample.Bean()))
                .withMessageStartingWith("'" + text + "' can't be evaluated: EL10")
                .withNoCause();
    }

    @Test
    void keysOfMapsAndElementsAreAsInSpel() throws Throwable {
        Map<String, Object> map = Map.of("key", "value", "1", "one");

        assertThat(Sample.evaluate("anything[key] + ''", map)).isEqualTo("value");
        assertThat(Sample.evaluate("anything['key'] + ''", map)).isEqualTo("value");
        assertThat(Sample.evaluate("anything['ke' + 'y']", map)).isEqualTo("value");
        assertThat(Sample.evaluate("anything.?[key == 'key'].size()", map)).isEqualTo(1);
        assertThat(Sample.evaluate("anything?.length()", Optional.of("four"))).isEqualTo(4);
        assertThat(Sample.evaluate("anything?.length()", Optional.empty())).isNull();
    }
}
