package io.asyncache.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.asyncache.expression.Expression;
import io.asyncache.selector.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What no rule can say, whoever makes it. */
class RulesTest {

    @Test
    void anInvalidationHasCachesEachOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> invalidation(List.of()))
                .withMessage("no caches to invalidate");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> invalidation(List.of("users", "quotes", "users")))
                .withMessage("a cache is named twice: [users, quotes, users]");
    }

    @Test
    void nobodyWaitsForNoTime() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Coalescing(true, Duration.ZERO))
                .withMessage("timeout is not positive: PT0S");
    }

    @Test
    void listsAreCopied() {
        List<Expression> parts = new ArrayList<>(List.of(Expression.parse("a0")));
        KeyRule key = new KeyRule(parts, true, List.of());
        parts.clear();

        assertThat(key.parts()).containsExactly(Expression.parse("a0"));
    }

    private static InvalidationRule invalidation(List<String> caches) {
        return new InvalidationRule(
                Selector.parse("a.B.c()"), caches, List.of(), Moment.SUCCESS, new Position("f", 1, 1));
    }
}
