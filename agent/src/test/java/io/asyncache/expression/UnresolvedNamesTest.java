package io.asyncache.expression;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.invoke.MethodHandles;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnresolvedNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', commentCharacter = '~', textBlock = """
            usrId            | 'usrId' in 'usrId' is not a name here: there are userId, request, anything, tags, a0, a1, a2, a3, args, this; did you mean 'userId'?
            #usrId           | 'usrId' in '#usrId' is not a name here: there are userId, request, anything, tags, a0, a1, a2, a3, args, this; did you mean 'userId'?
            a4               | 'a4' in 'a4' is not a name here: there are userId, request, anything, tags, a0, a1, a2, a3, args, this; did you mean 'a0'?
            a01              | 'a01' in 'a01' is not a name here: there are userId, request, anything, tags, a0, a1, a2, a3, args, this; did you mean 'a0'?
            result.x         | 'result' in 'result.x' is not a name here, before the method has run: there are userId, request, anything, tags, a0, a1, a2, a3, args, this
            args[4]          | 'args[4]' in 'args[4]' is not there: the method has 4 parameters, counted from 0
            request.tennant  | 'request.tennant' can't be resolved: io.asyncache.expression.Sample$Request has no property 'tennant': there are tenant, user; did you mean 'tenant'?
            request.usr()    | 'request.usr()' can't be resolved: io.asyncache.expression.Sample$Request has no method 'usr()': there are hashCode(), tenant(), toString(), user(); did you mean 'user()'?
            userId.x         | 'userId.x' can't be resolved: int has no property 'x'
            userId[0]        | 'userId[0]' can't be resolved: int has no elements to take [0] of
            tags.size        | 'tags.size' can't be resolved: java.lang.String[] has no property 'size': there is length
            request['usr']   | 'request['usr']' can't be resolved: io.asyncache.expression.Sample$Request has no property 'usr': there are tenant, user; did you mean 'user'?
            this.regoin()    | 'this.regoin()' can't be resolved: io.asyncache.expression.Sample has no method 'regoin()': there are hashCode(), region(), secret(), toString(); did you mean 'region()'?
            """)
    void saysWhatThereIsAndWhatIsNearest(String path, String sentence) {
        assertThatExceptionOfType(UnresolvedExpressionException.class)
                .isThrownBy(() -> Expression.parse(path).bind(Sample.scope()))
                .withMessage(sentence);
    }

    @Test
    void saysWhyParametersHaveNoNames() {
        MethodScope scope = new MethodScope(
                MethodHandles.lookup(), null, List.of(int.class, int.class), Arrays.asList(null, null), Object.class);

        assertThatExceptionOfType(UnresolvedExpressionException.class)
                .isThrownBy(() -> Expression.parse("userId").bind(scope))
                .withMessage("'userId' in 'userId' is not a name here: there are a0, a1, args, result"
                        + " (the class was compiled without its parameters' names)");
        assertThatExceptionOfType(UnresolvedExpressionException.class)
                .isThrownBy(() -> Expression.parse("this.x").bind(scope))
                .withMessage("'this' in 'this.x' is not a name here, in a static method: there are a0, a1, args, result"
                        + " (the class was compiled without its parameters' names)");
    }

    @Test
    void saysAtTheCallWhatOnlyTheValueTells() {
        assertThatExceptionOfType(UnresolvedExpressionException.class)
                .isThrownBy(() -> Sample.evaluate("anything.nmae", new Sample.Derived()))
                .withMessage("'anything.nmae' can't be resolved: io.asyncache.expression.Sample$Derived has no property"
                        + " 'nmae': there are inherited, name; did you mean 'name'?");
        assertThatExceptionOfType(UnresolvedExpressionException.class)
                .isThrownBy(() -> Sample.evaluate("anything[0]", 1))
                .withMessage("java.lang.Integer has no elements to take [0] of");
    }

    @Test
    void refusesMethodsWithoutRoomForTheReceiver() {
        MethodScope scope = new MethodScope(
                MethodHandles.lookup(),
                null,
                Collections.nCopies(255, int.class),
                Collections.nCopies(255, null),
                null);

        assertThatExceptionOfType(UnresolvedExpressionException.class)
                .isThrownBy(() -> Expression.parse("a0").bind(scope))
                .withMessageStartingWith("'a0' can't be resolved: java.lang.IllegalArgumentException");
    }
}
