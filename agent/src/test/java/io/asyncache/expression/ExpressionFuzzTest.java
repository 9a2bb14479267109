package io.asyncache.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ExpressionFuzzTest {

    private static final int EXPRESSIONS = 40_000;

    private static final String[] VALID = {
        "request.user.address['city'][0].name()",
        "#result?.name ?: 'it''s' + \"none\"",
        "userId > 0 and not (tags[1] eq 'x' || anything == null)",
        "anything.?[price >= #userId].![#this.name].size() < 1.5e3",
        "{a0, p1, {name: userId, 'k': -1L}} == args.^[true]",
        "request.user.name.substring(0, 0x3) matches '[a-z]+' ? 1f : 2 mod 3 ^ 2",
    };

    private static final String PIECES = ".#()[]{}?:'\"=!<>&|+-*/%^$@, \tT_aZé019eLx;\0\\";

    private static final String[] WORDS = {" and ", "new ", "T(", " eq ", "null", "?.", ".?[", ".![", "#this", "not "};

    @Test
    void readsOrRefusesAnyText() {
        Random random = new Random(42);
        int read = 0;
        for (int i = 0; i < EXPRESSIONS; i++) {
            String text = mutated(random);
            try {
                assertThat(Expression.parse(text)).hasToString(text);
                read++;
            } catch (ExpressionSyntaxException e) {
                assertThat(e.offset()).as("'%s': %s", text, e.getMessage()).isBetween(0, text.length());
            }
        }
        assertThat(read).as("both outcomes are met").isBetween(EXPRESSIONS / 20, EXPRESSIONS - EXPRESSIONS / 20);
    }

    static String mutated(Random random) {
        StringBuilder text = new StringBuilder(VALID[random.nextInt(VALID.length)]);
        for (int n = random.nextInt(4); n > 0 && text.length() > 0; n--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(5)) {
                case 0 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(6)));
                case 1 -> text.insert(at, PIECES.charAt(random.nextInt(PIECES.length())));
                case 2 -> text.setCharAt(at, PIECES.charAt(random.nextInt(PIECES.length())));
                case 3 -> text.insert(at, WORDS[random.nextInt(WORDS.length)]);
                default -> text.setLength(at);
            }
        }
        return text.toString();
    }
}
