package io.asyncache.selector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectorTest {

    private static final MethodView FIND = new MethodView("findAll", "()V", List.of());
    private static final MethodView CACHEABLE = new MethodView("findAll", "()V", List.of("com/acme/Cacheable"));

    @Test
    void takesTheTypeAndItsSubtypes() {
        Selector selector = Selector.parse("com.acme.UserRepository+.find*(..)");

        assertThat(selector.needsHierarchy()).isTrue();
        assertThat(selector.exactType()).isNull();
        assertThat(selector.mayMatchType("org/other/Anything")).isTrue();
        assertThat(selector.matchesMethod(new Type("com/acme/UserRepository"), FIND))
                .isTrue();
        assertThat(selector.matchesMethod(
                        Type.extending("org/other/Impl", "java/lang/Object", "com/acme/UserRepository"), FIND))
                .isTrue();
        assertThat(selector.matchesMethod(Type.extending("org/other/Impl", "java/lang/Object"), FIND))
                .isFalse();
    }

    @Test
    void looksForSubtypesOfPatternsToo() {
        Selector selector = Selector.parse("com.acme..*Repository+.find*(..)");

        assertThat(selector.matchesType(Type.extending("x/Y", "com/acme/a/UserRepository")))
                .isTrue();
        assertThat(selector.matchesType(Type.extending("x/Y", "com/acme/a/UserRepositories")))
                .isFalse();
    }

    @Test
    void readsSupertypesOnlyAsFarAsItMust() {
        TypeView neverAsked = new TypeView() {
            @Override
            public String internalName() {
                return "a/X";
            }

            @Override
            public List<String> annotations() {
                throw new AssertionError("asked for annotations");
            }

            @Override
            public Iterable<String> supertypes() {
                throw new AssertionError("asked for supertypes");
            }
        };

        assertThat(Selector.parse("a.X+.findAll()").matchesMethod(neverAsked, FIND))
                .isTrue();
        assertThat(Selector.parse("b.X+.other()").matchesMethod(neverAsked, FIND))
                .isFalse();
        assertThat(Selector.parse("b.X.findAll()").matchesMethod(neverAsked, FIND))
                .isFalse();
        assertThat(Selector.parse("@com.acme.Cacheable *.findAll()").matchesMethod(neverAsked, CACHEABLE))
                .isTrue();
    }

    @Test
    void takesAnAnnotationOnTheMethodOrItsClass() {
        Selector selector = Selector.parse("@com.acme.Cacheable com.acme..*.*(..)");

        assertThat(selector.needsAnnotations()).isTrue();
        assertThat(selector.matchesMethod(new Type("com/acme/X"), CACHEABLE)).isTrue();
        assertThat(selector.matchesMethod(Type.annotated("com/acme/X", "com/acme/Cacheable"), FIND))
                .isTrue();
        assertThat(selector.matchesMethod(new Type("com/acme/X"), FIND)).isFalse();
        assertThat(selector.matchesMethod(Type.annotated("com/acme/X", "com/acme/Other"), FIND))
                .isFalse();
        assertThat(selector.matchesMethod(new Type("org/X"), CACHEABLE)).isFalse();
        assertThat(selector.matchesType(new Type("com/acme/X")))
                .as("the method may have it")
                .isTrue();
    }

    @Test
    void takesWildcardsAndJavaLangInAnnotations() {
        Type type = new Type("a/X");
        MethodView deprecated = new MethodView("f", "()V", List.of("x/Y", "java/lang/Deprecated"));

        assertThat(Selector.parse("@Deprecated a.X.f()").matchesMethod(type, deprecated))
                .isTrue();
        assertThat(Selector.parse("@*.Y a.X.f()").matchesMethod(type, deprecated))
                .isTrue();
        assertThat(Selector.parse("@* a.X.f()").matchesMethod(type, deprecated)).isTrue();
        assertThat(Selector.parse("@Y a.X.f()").matchesMethod(type, deprecated)).isFalse();
        assertThat(Selector.parse("@* void a.X.f()").matchesMethod(type, FIND)).isFalse();
    }

    @Test
    void knowsTheOnlyTypeThatItCanMatch() {
        assertThat(Selector.parse("com.acme.Outer$Inner.*(..)").exactType()).isEqualTo("com/acme/Outer$Inner");
        assertThat(Selector.parse("@a.B com.acme.X.*(..)").exactType()).isEqualTo("com/acme/X");
        assertThat(Selector.parse("com.acme.*.f()").exactType()).isNull();
        assertThat(Selector.parse("com.acme..X.f()").exactType()).isNull();
        assertThat(Selector.parse("com.acme.X+.f()").exactType()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.X.f()", "a.X.f(int, String[])", "* a.X.f(b.Y...)", "int a.X.f()"})
    void isExactWhereOneMethodIsNamed(String selector) {
        assertThat(Selector.parse(selector).isExact()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.*.f()",
                "a..X.f()",
                "a.X+.f()",
                "a.X.f*()",
                "a.X.f(..)",
                "a.X.f(*)",
                "a.X.f(*.Y)",
                "@B a.X.f()"
            })
    void isNotExactWhereSeveralMayBeMeant(String selector) {
        assertThat(Selector.parse(selector).isExact()).isFalse();
    }

    @Test
    void isItsText() {
        Selector selector = Selector.parse(" void a.X.f( int ) ");

        assertThat(selector).hasToString("void a.X.f( int )");
        assertThat(selector).isEqualTo(Selector.parse("void a.X.f( int )")).hasSameHashCodeAs("void a.X.f( int )");
        assertThat(selector).isNotEqualTo(Selector.parse("void a.X.f(int)"));
    }
}
