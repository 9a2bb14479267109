package io.asyncache.callsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of methods that are linked already when rules and switches change. */
class ChangeTest {

    private static final String RULE = """
            caches: { users: { maximum-size: %s } }
            methods: [{ match: "acme.Users.*(..)", cache: users, key: id%s }]
            """;

    private final KeyedMethods subject = new KeyedMethods();
    private final Linking linking = new Linking(RULE.formatted(100, ""));
    private final LinkedCall call = call();

    private LinkedCall call() {
        try {
            return new LinkedCall(linking.linker, KeyedMethods.lookup(), "byRequest", 0, "id,request,at,");
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @BeforeEach
    void countAnew() {
        KeyedMethods.BODIES.set(0);
    }

    /** Returns whether a call runs its body. */
    private boolean runs(int id) throws Throwable {
        int before = KeyedMethods.BODIES.get();
        call.call(subject, id, new KeyedMethods.Request("red", new int[0]), 1L);
        return KeyedMethods.BODIES.get() > before;
    }

    private void switchTo(boolean enabled, String... off) {
        linking.linker.change(
                Linking.numbered(Linking.configuration(RULE.formatted(100, ""))).switched(enabled, Set.of(off)));
    }

    @Test
    @DisplayName("S23 off is off for the next call, and what was kept is found when it is on again")
    void switches() throws Throwable {
        assertThat(runs(1)).isTrue();
        assertThat(runs(1)).isFalse();
        switchTo(true, "users");
        assertThat(runs(1)).isTrue();
        switchTo(true);
        assertThat(runs(1)).isFalse();
        switchTo(false);
        assertThat(runs(1)).isTrue();
        switchTo(true, "others");
        assertThat(runs(1)).isFalse();
    }

    @Test
    @DisplayName("S24 a smaller bound evicts, and what fits stays")
    void smallerBound() throws Throwable {
        for (int id = 0; id < 100; id++) {
            runs(id);
        }
        linking.change(RULE.formatted(10, ""));
        int kept = 0;
        for (int id = 0; id < 100; id++) {
            kept += linking.caches.named("users").get().get(0).size() > 0 && !runs(id) ? 1 : 0;
        }
        assertThat(kept).isPositive().isLessThanOrEqualTo(100);
        assertThat(linking.caches.named("users").get().get(0).size()).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {", coalesce-timeout: 5s", ", coalesce: false", ", when: id > 0", ", unless: result == null"})
    @DisplayName("S24 settings that leave the key alone are taken over, and entries stay")
    void entriesStay(String setting) throws Throwable {
        assertThat(runs(1)).isTrue();
        linking.change(RULE.formatted(100, setting));
        assertThat(runs(1)).isFalse();
    }

    @Test
    @DisplayName("S24 a condition that is new is heeded")
    void newCondition() throws Throwable {
        assertThat(runs(1)).isTrue();
        linking.change(RULE.formatted(100, ", when: id > 5"));
        assertThat(runs(1)).isTrue();
        assertThat(runs(6)).isTrue();
        assertThat(runs(6)).isFalse();
    }

    @Test
    @DisplayName("S24 another key finds nothing of what was kept, and the former entries go")
    void otherKey() throws Throwable {
        assertThat(runs(1)).isTrue();
        linking.change(RULE.formatted(100, ", instance: ignore"));
        assertThat(linking.caches.named("users").get().get(0).size()).isZero();
        assertThat(runs(1)).isTrue();
        assertThat(runs(1)).isFalse();
    }

    @Test
    @DisplayName("S24 a method that goes over to another cache leaves nothing behind")
    void otherCache() throws Throwable {
        assertThat(runs(1)).isTrue();
        linking.change("""
                caches: { others: {} }
                methods: [{ match: "acme.Users.*(..)", cache: others, key: id }]
                """);
        assertThat(linking.caches.named("users").get()).allMatch(cache -> cache.size() == 0);
        assertThat(runs(1)).isTrue();
        assertThat(runs(1)).isFalse();
    }

    @Test
    @DisplayName("S24 a rule that is gone leaves its methods as they were, and one that can't be resolved too")
    void goneOrUnresolved() throws Throwable {
        assertThat(runs(1)).isTrue();
        linking.change("methods: []");
        assertThat(runs(1)).isTrue();
        linking.change(RULE.formatted(100, ""));
        assertThat(runs(1)).isTrue();
        assertThat(runs(1)).isFalse();
        linking.change(RULE.formatted(100, ", when: nobody.knows"));
        assertThat(runs(1)).isTrue();
        assertThat(runs(1)).isTrue();
        assertThat(linking.reported).singleElement().asString().contains("'nobody'");
    }

    @Test
    @DisplayName("S24 the same rules, written elsewhere, change nothing")
    void sameRules() throws Throwable {
        assertThat(runs(1)).isTrue();
        linking.change("# a comment\n\n" + RULE.formatted(100, ""));
        assertThat(runs(1)).isFalse();
    }

    @Test
    @DisplayName("S24 a method is led anew only for a change of its own rule")
    void ownRule() {
        String rules = """
                methods:
                  - { match: "acme.Users.find(..)", cache: { maximum-size: %s } }
                  - { match: "acme.Orders.find(..)", cache: { maximum-size: %s } }
                """;
        Linking both = new Linking(rules.formatted(100, 100));
        CallSite users = enterSite(both, 0, "none");
        CallSite orders = enterSite(both, 1, "instance");
        MethodHandle before = orders.getTarget();
        MethodHandle first = users.getTarget();
        both.change(rules.formatted(50, 100));
        assertThat(orders.getTarget()).isSameAs(before);
        assertThat(users.getTarget()).isNotSameAs(first);
    }

    private static CallSite enterSite(Linking linking, int number, String name) {
        Method method = LinkedCall.method(Subject.class, name);
        MethodType type = MethodType.methodType(method.getReturnType(), method.getParameterTypes());
        return linking.linker.link(
                Subject.lookup(), "enter", type.generic().insertParameterTypes(0, Object.class), new Object[] {
                    number, name, type.toMethodDescriptorString(), ""
                });
    }

    @Test
    @DisplayName("S24 an invalidation is led anew only for what it says or what its own caches have become")
    void invalidations() {
        String rules = """
                caches: { users: {}, others: {} }
                methods:
                  - { match: "acme.Users.*(..)", cache: users%s }
                  - { match: "acme.Others.*(..)", cache: others%s }
                invalidations: [{ match: "acme.Users.save(..)", caches: %s }]
                """;
        Linking invalidating = new Linking(rules.formatted("", "", "users"));
        MethodType saving = MethodType.methodType(CompletableFuture.class, String.class);
        CallSite site =
                invalidating.linker.link(Subject.lookup(), "invalidate", MethodType.genericMethodType(2), new Object[] {
                    "100", "instance", saving.toMethodDescriptorString(), ""
                });
        MethodHandle first = site.getTarget();
        invalidating.change("# a comment\n\n" + rules.formatted("", ", when: id > 5", "users"));
        invalidating.change(rules.formatted("", ", mode: observe", "users"));
        assertThat(site.getTarget()).isSameAs(first);
        invalidating.change(rules.formatted(", mode: observe", "", "users"));
        MethodHandle observed = site.getTarget();
        assertThat(observed).isNotSameAs(first);
        invalidating.change(rules.formatted(", mode: observe", "", "others"));
        assertThat(site.getTarget()).isNotSameAs(observed);
    }
}
