package io.asyncache.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.asyncache.expression.Expression;
import io.asyncache.expression.StaticCall;
import io.asyncache.selector.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ValidFilesTest {

    private static final String SELECTOR = "com.acme.users.UserService.fetchUser(int)";

    @Test
    void takesTheShortestFile() {
        Configuration configuration = Texts.valid("""
                methods:
                  - match: com.acme.users.UserService.fetchUser(int)
                    cache: { maximum-size: 1024, expire-after-write: 60s }
                """);

        assertThat(configuration.enabled()).isTrue();
        assertThat(configuration.caches()).isEmpty();
        assertThat(configuration.methods())
                .containsExactly(new MethodRule(
                        Selector.parse(SELECTOR),
                        Texts.settings(SELECTOR, 1024, Duration.ofMinutes(1), true, 10_000),
                        new KeyRule(List.of(), true, List.of()),
                        new Conditions(null, null),
                        Mode.CACHE,
                        false,
                        new Coalescing(true, Duration.ofSeconds(30)),
                        new Position("f", 2, 5)));
        assertThat(configuration.invalidations()).isEmpty();
    }

    @Test
    void takesEveryKey() {
        Configuration configuration = Texts.valid("""
                # yaml-language-server: $schema=./asyncache.schema.json
                enabled: false
                defaults:
                  maximum-size: 7
                caches:
                  users:
                    policy: tinylfu
                    maximum-size: 10_000
                    expire-after-write: 1h30m
                    nulls: false
                    maximum-loads: 3
                methods:
                  - match: "  com.acme.users.UserService.fetchUser(int) "
                    cache: users
                    key: [userId, "#request.tenant"]
                    instance: ignore
                    vary: [com.acme.Tenant.current()]
                    when: userId > 0
                    unless: result == null
                    mode: off
                    blocking: true
                    coalesce: False
                    coalesce-timeout: 5m
                invalidations:
                  - match: com.acme.users.UserService.saveUser(com.acme.users.User)
                    caches: [users]
                    key: user.id
                    after: call
                """);

        CacheSettings users = Texts.settings("users", 10_000, Duration.ofMinutes(90), false, 3);
        assertThat(configuration.enabled()).isFalse();
        assertThat(configuration.caches()).containsOnlyKeys("users").containsValue(users);
        assertThat(configuration.methods())
                .containsExactly(new MethodRule(
                        Selector.parse(SELECTOR),
                        users,
                        new KeyRule(
                                List.of(Expression.parse("userId"), Expression.parse("#request.tenant")),
                                false,
                                List.of(StaticCall.parse("com.acme.Tenant.current()"))),
                        new Conditions(Expression.parse("userId > 0"), Expression.parse("result == null")),
                        Mode.OFF,
                        true,
                        new Coalescing(false, Duration.ofMinutes(5)),
                        new Position("f", 13, 5)));
        assertThat(configuration.invalidations())
                .containsExactly(new InvalidationRule(
                        Selector.parse("com.acme.users.UserService.saveUser(com.acme.users.User)"),
                        List.of("users"),
                        List.of(Expression.parse("user.id")),
                        Moment.CALL,
                        new Position("f", 25, 5)));
    }

    @Test
    @DisplayName("a single value is a list of one, wherever a list is meant")
    void takesSingleValuesForLists() {
        Configuration configuration = Texts.valid("""
                caches: { users: {} }
                methods:
                  - { match: com.acme.A.a(..), key: user.id, vary: com.acme.Tenant.current() }
                  - { match: com.acme.A.a(..), key: [user.id], vary: [com.acme.Tenant.current()] }
                invalidations:
                  - { match: com.acme.A.b(..), caches: users, key: user.id }
                  - { match: com.acme.A.b(..), caches: [users], key: [user.id] }
                """);

        assertThat(configuration.methods())
                .extracting(MethodRule::key)
                .containsOnly(new KeyRule(
                        List.of(Expression.parse("user.id")),
                        true,
                        List.of(StaticCall.parse("com.acme.Tenant.current()"))));
        assertThat(configuration.invalidations())
                .extracting(InvalidationRule::caches, InvalidationRule::key)
                .containsOnly(tuple(List.of("users"), List.of(Expression.parse("user.id"))));
    }

    @Test
    @DisplayName("what an invalidation leaves out: everything goes, once the call has succeeded")
    void takesTheShortestInvalidation() {
        Configuration configuration = Texts.valid("""
                invalidations:
                  - { match: com.acme.A.b(..), caches: users }
                caches: { users: {} }
                """);

        assertThat(configuration.invalidations())
                .containsExactly(new InvalidationRule(
                        Selector.parse("com.acme.A.b(..)"),
                        List.of("users"),
                        List.of(),
                        Moment.SUCCESS,
                        new Position("f", 2, 5)));
    }

    @Test
    @DisplayName("a cache that is written in place is named by its rule's selector")
    void invalidatesCachesWithoutANameOfTheirOwn() {
        Configuration configuration = Texts.valid("""
                methods:
                  - match: com.acme.A.a(int, long)
                    cache: { maximum-size: 1 }
                  - match: com.acme.A.b(..)
                    mode: off
                invalidations:
                  - match: com.acme.A.c(..)
                    caches: ["com.acme.A.a(int, long)", com.acme.A.b(..)]
                """);

        assertThat(configuration.invalidations())
                .singleElement()
                .extracting(InvalidationRule::caches)
                .isEqualTo(List.of("com.acme.A.a(int, long)", "com.acme.A.b(..)"));
    }

    @Test
    void methodsAndInvalidationsAreBothRulesOfASelector() {
        Configuration configuration = Texts.valid("""
                methods: [ match: com.acme.A.a() ]
                invalidations: [ { match: com.acme.A.b(), caches: com.acme.A.a() } ]
                """);

        List<SelectingRule> rules = new ArrayList<>(configuration.methods());
        rules.addAll(configuration.invalidations());
        assertThat(rules)
                .extracting(SelectingRule::selector, SelectingRule::position)
                .containsExactly(
                        tuple(Selector.parse("com.acme.A.a()"), new Position("f", 1, 12)),
                        tuple(Selector.parse("com.acme.A.b()"), new Position("f", 2, 18)));
    }

    @Test
    void startsEveryCacheFromTheDefaults() {
        Configuration configuration = Texts.valid("""
                caches:
                  named: { nulls: true }
                  empty:
                methods:
                  - match: com.acme.A.inPlace()
                    cache: { maximum-size: 5 }
                  - match: com.acme.A.without()
                defaults: { maximum-size: 0, expire-after-write: 1s, nulls: false, maximum-loads: 2 }
                """);

        Duration second = Duration.ofSeconds(1);
        assertThat(configuration.caches().values())
                .containsExactly(
                        Texts.settings("named", 0, second, true, 2), Texts.settings("empty", 0, second, false, 2));
        assertThat(configuration.methods())
                .extracting(MethodRule::cache)
                .containsExactly(
                        Texts.settings("com.acme.A.inPlace()", 5, second, false, 2),
                        Texts.settings("com.acme.A.without()", 0, second, false, 2));
    }

    @Test
    void boundsACacheThatNothingElseBounds() {
        assertThat(Texts.cache("")).isEqualTo(Texts.settings("c", 10_000, null, true, 10_000));
    }

    @Test
    void readsSizes() {
        assertThat(Texts.cache("maximum-size: 0").bound().maximum()).isZero();
        assertThat(Texts.cache("maximum-size: 010").bound().maximum()).isEqualTo(10);
        assertThat(Texts.cache("maximum-size: 1_000_000").bound().maximum()).isEqualTo(1_000_000);
        assertThat(Texts.cache("maximum-size: !!int 12").bound().maximum()).isEqualTo(12);
        assertThat(Texts.cache("maximum-size: unbounded").bound().maximum()).isEqualTo(Bound.UNBOUNDED);
        assertThat(Texts.cache("maximum-size: 'unbounded'").bound().maximum()).isEqualTo(Bound.UNBOUNDED);
        assertThat(Texts.cache("maximum-size: 9223372036854775806").bound().maximum())
                .isEqualTo(Long.MAX_VALUE - 1);
    }

    @Test
    void keepsTheOrderOfTheFile() {
        Configuration configuration = Texts.valid("""
                caches: { z: {}, a: {}, m: {} }
                methods:
                  - match: com.acme.Z.z()
                  - match: com.acme.A.a()
                """);

        assertThat(configuration.caches().keySet()).containsExactly("z", "a", "m");
        assertThat(configuration.methods())
                .extracting(rule -> rule.selector().toString())
                .containsExactly("com.acme.Z.z()", "com.acme.A.a()");
    }

    @Test
    void resolvesAnchorsAndMergeKeys() {
        Configuration configuration = Texts.valid("""
                caches:
                  small: &small { maximum-size: 1, nulls: false }
                  brief: &brief { maximum-size: 2, expire-after-write: 1s }
                  same: *small
                  one: { <<: *small, maximum-size: 3 }
                  both: { maximum-loads: 4, <<: [*small, *brief] }
                methods:
                  - &rule
                    match: &selector com.acme.A.a()
                    cache: *brief
                  - { <<: *rule, match: com.acme.A.b(), mode: "off" }
                  - { match: *selector, cache: both }
                """);

        Duration second = Duration.ofSeconds(1);
        CacheSettings both = Texts.settings("both", 1, second, false, 4);
        assertThat(configuration.caches())
                .containsEntry("same", Texts.settings("same", 1, null, false, 10_000))
                .containsEntry("one", Texts.settings("one", 3, null, false, 10_000))
                .containsEntry("both", both);
        assertThat(configuration.methods())
                .extracting(MethodRule::cache)
                .containsExactly(
                        Texts.settings("com.acme.A.a()", 2, second, true, 10_000),
                        Texts.settings("com.acme.A.b()", 2, second, true, 10_000),
                        both);
    }

    @Test
    void takesAFileThatSaysNothing() {
        Configuration nothing = Texts.valid("");

        assertThat(nothing.enabled()).isTrue();
        assertThat(nothing.methods()).isEmpty();
        assertThat(Texts.valid("# only a comment\n")).isEqualTo(nothing);
        assertThat(Texts.valid("---\n")).isEqualTo(nothing);
        assertThat(Texts.valid("\uFEFF\r\n")).isEqualTo(nothing);
        assertThat(Texts.valid("defaults:\ncaches:\nmethods:\ninvalidations:\n"))
                .isEqualTo(nothing);
        assertThat(Texts.valid("methods: []\ninvalidations: []\ncaches: {}\n")).isEqualTo(nothing);
    }

    @Test
    @DisplayName("S24 the file is watched every two seconds unless it says otherwise")
    void watch() {
        assertThat(Texts.valid("methods: []").watch()).isEqualTo(Duration.ofSeconds(2));
        assertThat(Texts.valid("watch: 500ms").watch()).isEqualTo(Duration.ofMillis(500));
        assertThat(Texts.valid("watch: off").watch()).isNull();
        assertThat(Texts.problems("watch: 5")).hasSize(1);
        assertThat(Texts.problems("watch: never")).hasSize(1);
    }

    @Test
    void countsColumnsFromAfterTheByteOrderMark() {
        assertThat(Texts.problems("\uFEFFwach: 2s\r\n\r\nenabeld: true"))
                .containsExactly(
                        "f:1:1: unknown key 'wach'; did you mean 'watch'?",
                        "f:3:1: unknown key 'enabeld'; did you mean 'enabled'?");
    }

    @Test
    void readsJsonToo() {
        assertThat(Texts.valid("{\"enabled\": false, \"methods\": [{\"match\": \"a.B.c(int, ..)\"}]}")
                        .methods())
                .hasSize(1);
    }
}
