package io.asyncache.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.expression.ParseException;
import org.springframework.expression.spel.SpelNode;
import org.springframework.expression.spel.standard.SpelExpressionParser;

/** Spring's own reader judges ours. */
class SpringGrammarTest {

    private static final int EXPRESSIONS = 40_000;

    private final SpelExpressionParser spring = new SpelExpressionParser();

    @Test
    void whatIsAcceptedSpringAccepts() {
        Random random = new Random(7);
        int accepted = 0;
        for (int i = 0; i < EXPRESSIONS; i++) {
            String text = ExpressionFuzzTest.mutated(random);
            if (isAccepted(text)) {
                accepted++;
                assertThatCode(() -> spring.parseRaw(text)).as(text).doesNotThrowAnyException();
            }
        }
        assertThat(accepted).isGreaterThan(EXPRESSIONS / 20);
    }

    @Test
    void whatIsAcceptedOnlyReads() throws ParseException {
        Random random = new Random(8);
        for (int i = 0; i < EXPRESSIONS; i++) {
            String text = ExpressionFuzzTest.mutated(random);
            if (isAccepted(text)) {
                assertOnlyReads(spring.parseRaw(text).getAST(), text);
            }
        }
    }

    private static boolean isAccepted(String text) {
        try {
            return !Expression.parse(text).isPath();
        } catch (ExpressionSyntaxException refused) {
            return false;
        }
    }

    private static void assertOnlyReads(SpelNode node, String text) {
        assertThat(node.getClass().getSimpleName())
                .as(text)
                .isNotIn(
                        "Assign",
                        "OpInc",
                        "OpDec",
                        "TypeReference",
                        "ConstructorReference",
                        "BeanReference",
                        "FunctionReference",
                        "OperatorInstanceof");
        for (int i = 0; i < node.getChildCount(); i++) {
            assertOnlyReads(node.getChild(i), text);
        }
    }
}
