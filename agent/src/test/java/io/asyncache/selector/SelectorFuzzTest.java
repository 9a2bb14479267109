package io.asyncache.selector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SelectorFuzzTest {

    private static final int SELECTORS = 20_000;

    private static final String[] VALID = {
        "com.acme.UserService.fetchUser(int)",
        "com.acme..*Client.get*(String, ..)",
        "com.acme.UserRepository+.find*(..)",
        "@com.acme.Cacheable com.acme..*.*(..)",
        "java.util.concurrent.CompletableFuture com.acme..*.*(.., *.User, long[][])",
        " @*.A void com.acme.Outer$Inner.load(int[], String...) ",
    };

    private static final String PIECES = "..*+()@[],<>#:$ \t-!?aZé/";

    private static final MethodView METHOD =
            new MethodView("getUser", "(Ljava/lang/String;I[J)Ljava/util/List;", List.of("com/acme/Cacheable"));

    @Test
    void readsOrRefusesAnyText() {
        Random random = new Random(42);
        int read = 0;
        for (int i = 0; i < SELECTORS; i++) {
            String text = mutated(random);
            try {
                Selector selector = Selector.parse(text);
                read++;
                assertThat(Selector.parse(selector.toString())).hasToString(selector.toString());
                selector.matchesMethod(new Type("com/acme/a/UserClient"), METHOD);
            } catch (SelectorSyntaxException e) {
                assertThat(e.offset()).as("'%s': %s", text, e.getMessage()).isBetween(0, text.length());
            }
        }
        assertThat(read).as("both outcomes are met").isBetween(SELECTORS / 50, SELECTORS - SELECTORS / 50);
    }

    /** Short texts over a tiny alphabet meet the corners of backtracking; a regular expression is the judge. */
    @Test
    void matchesTypesAsARegularExpressionWould() {
        Random random = new Random(7);
        String[] segments = {"a", "b", "ab", "*", "a*", "*b", "a*b", "*a*"};
        for (int i = 0; i < 5_000; i++) {
            StringBuilder selector = new StringBuilder("p");
            StringBuilder regex = new StringBuilder("p/");
            for (int n = 1 + random.nextInt(4); n > 0; n--) {
                String segment = segments[random.nextInt(segments.length)];
                boolean packages = random.nextInt(3) == 0;
                selector.append(packages ? ".." : ".").append(segment);
                regex.append(packages ? "([^/]+/)*" : "")
                        .append(segment.replace("*", "[^/]*"))
                        .append(n > 1 ? "/" : "");
            }
            Pattern expected = Pattern.compile(regex.toString());
            Selector parsed = Selector.parse(selector + ".f()");
            for (int k = 0; k < 20; k++) {
                String name = name(random);
                assertThat(parsed.mayMatchType(name))
                        .as("%s and %s", selector, name)
                        .isEqualTo(expected.matcher(name).matches());
            }
        }
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder("p");
        for (int n = 1 + random.nextInt(5); n > 0; n--) {
            name.append('/');
            for (int m = 1 + random.nextInt(3); m > 0; m--) {
                name.append((char) ('a' + random.nextInt(2)));
            }
        }
        return name.toString();
    }

    private static String mutated(Random random) {
        StringBuilder text = new StringBuilder(VALID[random.nextInt(VALID.length)]);
        for (int n = random.nextInt(4); n > 0 && text.length() > 0; n--) {
            int at = random.nextInt(text.length());
            int piece = random.nextInt(PIECES.length());
            switch (random.nextInt(4)) {
                case 0 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(6)));
                case 1 -> text.insert(at, PIECES.charAt(piece));
                case 2 -> text.setCharAt(at, PIECES.charAt(piece));
                default -> text.setLength(at);
            }
        }
        return text.toString();
    }
}
