package io.asyncache.selector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectorsTest {

    private static final MethodView FIND = new MethodView("find", "(I)V", List.of());

    @Test
    void theFirstThatMatchesHasTheMethod() {
        Selectors selectors = of("a.X.get(int)", "a.*.find(..)", "a.X.find(int)", "*.find(..)");

        assertThat(selectors.firstMatch(new Type("a/X"), FIND)).isEqualTo(1);
        assertThat(selectors.firstMatch(new Type("b/X"), FIND)).isEqualTo(3);
        assertThat(of("a.X.get(int)").firstMatch(new Type("a/X"), FIND)).isEqualTo(-1);
        assertThat(of().firstMatch(new Type("a/X"), FIND)).isEqualTo(-1);
    }

    @Test
    void allThatMatchAreGivenInOrder() {
        Selectors selectors = of("*.find(..)", "a.X.get(int)", "a.X.find(int)");

        assertThat(selectors.allMatches(new Type("a/X"), FIND)).containsExactly(0, 2);
        assertThat(selectors.allMatches(new Type("b/X"), FIND)).containsExactly(0);
        assertThat(of().allMatches(new Type("a/X"), FIND)).isEmpty();
        assertThat(selectors.size()).isEqualTo(3);
        assertThat(selectors.get(1)).hasToString("a.X.get(int)");
    }

    @Test
    void aMethodMayBeNamedWithoutAWildcardWhateverTheRest() {
        assertThat(Selector.parse("a..*+.toString(..)").namesMethodExactly()).isTrue();
        assertThat(Selector.parse("a.X.to*()").namesMethodExactly()).isFalse();
        assertThat(Selector.parse("a.X.*()").namesMethodExactly()).isFalse();
    }

    @Test
    void namesAloneTellMostTypesApart() {
        Selectors selectors = of("a.X.f()", "com.acme..*Client.f()");

        assertThat(selectors.mayMatchType("a/X")).isTrue();
        assertThat(selectors.mayMatchType("com/acme/b/HttpClient")).isTrue();
        assertThat(selectors.mayMatchType("a/Y")).isFalse();
        assertThat(selectors.mayMatchType("com/acme/b/Server")).isFalse();
        assertThat(of().mayMatchType("a/X")).isFalse();
    }

    @Test
    void anyTypeMayBeASubtype() {
        assertThat(of("a.X.f()", "a.Y+.f()").mayMatchType("org/other/Z")).isTrue();
    }

    private static Selectors of(String... selectors) {
        return new Selectors(Arrays.stream(selectors).map(Selector::parse).toList());
    }
}
