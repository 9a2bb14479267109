package io.asyncache.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionSyntaxTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', commentCharacter = '~', textBlock = """
            ``                              | 0  | an expression is empty: write a parameter's name, or user.id
            T(java.lang.Runtime).exit(1)    | 0  | an expression can't name types: 'T(...)' is refused; a parameter T is written #T
            a > T(Math).PI                  | 4  | an expression can't name types: 'T(...)' is refused; a parameter T is written #T
            new java.util.Date()            | 0  | an expression can't make objects: 'new' is refused
            new int[3]                      | 0  | an expression can't make objects: 'new' is refused
            @service.find(id)               | 0  | an expression can't name beans: '@' is refused
            &factory                        | 0  | an expression can't name beans: '&' is refused
            user.name = 'x'                 | 10 | an expression can't assign: write '==' to compare
            #result = null                  | 8  | an expression can't assign: write '==' to compare
            user.age++                      | 8  | an expression can't change a value, as '++' would
            --user.age                      | 0  | an expression can't change a value, as '--' would
            a - --b                         | 4  | an expression can't change a value, as '--' would
            a instanceof b                  | 2  | an expression can't name types, so 'instanceof' has no right side
            a matches '[' &&                | 16 | a value is missing
            find(id)                        | 0  | a method is called on a value: write this.find(...)
            #find(id)                       | 0  | there are no functions here: a method is called on a value
            #root.args                      | 0  | there is no #root here: write a parameter's name, args, or this
            #root.args[0] > 1               | 0  | there is no #root here: write a parameter's name, args, or this
            a b                             | 2  | 'b' is not expected here, after a complete expression
            a.                              | 2  | a property, a method, or a selection is missing after the dot
            a..b                            | 2  | a property, a method, or a selection is missing after the dot
            a.1                             | 2  | a property, a method, or a selection is missing after the dot
            .a                              | 0  | a value is missing before '.'
            [0]                             | 0  | a value is missing before '['
            ?[a > 1]                        | 0  | a value is missing before '?['
            a[                              | 2  | a value is missing
            a[0                             | 3  | the ']' is missing
            a[]                             | 2  | a value is missing before ']'
            a ? b                           | 5  | the ':' of the condition '?' is missing
            (a > 1                          | 6  | the ')' is missing
            a.f(1, 2                        | 8  | the ')' after the arguments is missing
            a.f(1,)                         | 6  | a value is missing before ')'
            {1, 2                           | 5  | the '}' is missing
            {a: 1, 2}                       | 8  | a list has values, a map has key:value everywhere
            {1, a: 2}                       | 5  | a list has values, a map has key:value everywhere
            a == b == c                     | 7  | comparisons don't chain: join two of them with 'and'
            a ==                            | 4  | a value is missing
            == a                            | 0  | a value is missing before '=='
            'abc                            | 0  | the string that begins here has no end: a ' is missing
            a == "abc                       | 5  | the string that begins here has no end: a " is missing
            `a | b`                         | 2  | `found '|', which no expression has`
            a ; b                           | 2  | found ';', which no expression has
            a\\b                            | 1  | found '\\', which no expression has
            a > 2147483648                  | 4  | '2147483648' is no whole number that fits: a long number ends with 'L'
            a > 9223372036854775808L        | 4  | '9223372036854775808' is no whole number that fits into a long
            a > 1e                          | 6  | the number's exponent is missing
            a > 0x                          | 4  | '0x' is no whole number that fits: a long number ends with 'L'
            a > #                           | 5  | a name is missing after '#'
            #lt > 1                         | 0  | 'lt' is an operator: write a0, a1, … for a parameter of that name
            {:                              | 2  | the '}' of the empty map '{:}' is missing
            """)
    void saysWhatToWriteInstead(String expression, int offset, String message) {
        ExpressionSyntaxException e =
                catchThrowableOfType(ExpressionSyntaxException.class, () -> Expression.parse(expression));

        assertThat(e).hasMessage(message);
        assertThat(e.offset()).isEqualTo(offset);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user?.id",
                "userId > 0",
                "result == null",
                "#result?.name ?: 'none'",
                "a and not b or c",
                "a ? b : c ? d : e",
                "'it''s'",
                "1",
                "null",
                "true",
                "-a",
                "list.?[price > #limit].![name]",
                "list.^[#this > 1] == list.$[#this > 1]",
                "map['a'].b > 1.5e3f",
                "name.substring(0, 3).toUpperCase()",
                "{a, b}",
                "{name: a, 'x': {:}}",
                "a between {1, 0xFFL}",
                "a matches '[a-z]+'",
                "a.[0]",
                "eq eq ne",
                "a mod 2 eq 0",
                "(a).b",
                "'x'.length",
            })
    void readsWhatIsMoreThanAPath(String expression) {
        assertThat(Expression.parse(expression).isPath()).isFalse();
        assertThat(Expression.parse(expression)).hasToString(expression);
    }

    @Test
    void expressionsThatAreWrittenAlikeAreEqual() {
        Expression expression = Expression.parse("user.id");

        assertThat(expression)
                .isEqualTo(Expression.parse("user.id"))
                .hasSameHashCodeAs(Expression.parse("user.id"))
                .isNotEqualTo(Expression.parse("#user.id"))
                .isNotEqualTo("user.id");
    }

    @Test
    void refusesWhatIsTooLongOrTooDeep() {
        assertThat(catchThrowableOfType(ExpressionSyntaxException.class, () -> Expression.parse("a+".repeat(1_001))))
                .hasMessage("an expression has at most 2000 characters");
        assertThat(catchThrowableOfType(ExpressionSyntaxException.class, () -> Expression.parse("(".repeat(51))))
                .hasMessage("an expression is at most 50 levels deep");
        assertThat(catchThrowableOfType(ExpressionSyntaxException.class, () -> Expression.parse("a" + ".b".repeat(51))))
                .hasMessage("a path has at most 50 steps");
    }
}
