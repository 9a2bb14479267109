package io.asyncache.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;

class KeysIT {

    @EveryJdk
    @DisplayName("S14 S15 by default a key is method, class, receiver and arguments, arrays by content and copied")
    void defaults(Jdk jdk) {
        assertThat(run(jdk, "Defaults", """
                methods:
                  - match: keys.Defaults$*.*(..)
                    cache: { maximum-size: 1000 }
                    blocking: true
                """).lines())
                .containsExactly(
                        "arguments=a1x a1x a2x a1y a1null a1null, runs 4",
                        "arguments of a future=a1x a1x a1null a1null, runs 2",
                        "methods=a1x twin1x twin1x, runs 1",
                        "overloads=int1 long1 int1 long1, runs 2",
                        "no arguments=nothing nothing, runs 1",
                        "receivers=b1x a1x b1x, runs 1",
                        "primitives=12c456.00.0falsei 12c456.00.0falsei 12c456.0-0.0falsei 12c456.00.0truei, runs 3",
                        "class loaders=own true, same true own true, same true own true, same true, runs 1",
                        "by content=[1, 2] [1, 2] [2, 1] [], runs 3",
                        "within arrays=[[1], [2, 3]][t] [[1], [2, 3]][t] [[1], [2], [3]][t], runs 2",
                        "copied=[[1], [9, 3]][t] [[1], [2, 3]][t], runs 1",
                        "component types=[1] [1] [[1]] [1], runs 3",
                        "collections=[1] [1] true [1, 2] [1], runs 3");
    }

    @EveryJdk
    @DisplayName(
            "S14 S15 keys of several parts, paths, Spring's expressions, variants, shared receivers and conditions")
    void written(Jdk jdk) {
        assertThat(run(jdk, "Written", """
                caches:
                  all: { maximum-size: 1000 }
                methods:
                  - { match: keys.Written.several(..), cache: all, key: [number, request.tenant] }
                  - { match: keys.Written.byGetter(..), cache: all, blocking: true, key: request.customer.name }
                  - { match: keys.Written.byBoolean(..), cache: all, blocking: true, key: request.customer.vip }
                  - match: keys.Written.byElement(..)
                    cache: all
                    key: ["request.customer.address.lines[1]", "a1[1]"]
                  - match: keys.Written.byDeepPath(..)
                    cache: all
                    blocking: true
                    key: "request.customer.address.codes['zip'][0]"
                  - { match: keys.Written.byFour(..), cache: all, key: [a, p1, "args[2]", d] }
                  - match: keys.Written.byProperty(..)
                    cache: all
                    blocking: true
                    key: this.region
                    instance: ignore
                  - match: keys.Written.bySpring(..)
                    cache: all
                    blocking: true
                    key: ["#email.toLowerCase()", number % 10]
                  - { match: keys.Written.byArray(..), cache: all, blocking: true, key: content }
                  - { match: keys.Written.shared(..), cache: all, blocking: true, instance: ignore }
                  - { match: keys.Written.ofTenant(..), cache: all, vary: keys.Written$Tenant.current() }
                  - match: keys.Written.ofLocale(..)
                    cache: all
                    blocking: true
                    vary: [java.util.Locale.getDefault()]
                  - { match: keys.Written.when(..), cache: all, blocking: true, when: number > 0 }
                  - { match: keys.Written.unless(..), cache: all, blocking: true, unless: result == null }
                  - { match: keys.Written.unlessLater(..), cache: all, unless: result.isEmpty() }
                """).lines())
                .containsExactly(
                        "several=1a 1a 1b 2a 1a, runs 4",
                        "getter=n n m, runs 2",
                        "boolean=vip true vip true vip false, runs 2",
                        "elements=2 2 3, runs 2",
                        "deep path=zip zip, runs 1",
                        "four=1234 1234 1235, runs 2",
                        "property=east1 east1 west1 west1, runs 2",
                        "spring=Ada@acme.com1 Ada@acme.com1 ada@acme.com2, runs 2",
                        "array=bytes 2 bytes 2 9 bytes 2, runs 1",
                        "shared=east1 east1 west2, runs 2",
                        "tenants=a a1 b b1 a a1, runs 2",
                        "locales=January Januar January Januar, runs 2",
                        "when=when1 when1 when0 when0, runs 3",
                        "unless=kept kept null null, runs 3",
                        "unless later=kept kept  , runs 3");
    }

    @EveryJdk
    @DisplayName(
            "S14 parameters are named by -parameters, by debug information, and by position where there is neither")
    void names(Jdk jdk) {
        for (String[] options : new String[][] {{"-g:none", "-parameters"}, {"-g"}, {"-g:none"}}) {
            ChildJvm child = ChildJvm.on(jdk);
            Outcome outcome = child.agent("""
                            caches:
                              all: { maximum-size: 1000 }
                            methods:
                              - { match: names.Main.byName(..), cache: all, key: number }
                              - { match: names.Main.byPosition(..), cache: all, blocking: true, key: a1 }
                            invalidations:
                              - { match: names.Main.change(..), caches: all, key: number }
                            """)
                    .classPath(TestApp.compiledWith("names", options).classes())
                    .main("names.Main")
                    .run();

            boolean named = !String.join("", options).equals("-g:none");
            assertThat(outcome.lines())
                    .as(outcome.stderr())
                    .containsExactly(
                            "byName=77, runs " + (named ? 1 : 2),
                            "byPosition=position 7position 7, runs 1",
                            "after another's change, runs " + (named ? 0 : 2),
                            "after its change, runs " + (named ? 2 : 4));
            String file = child.directory().resolve("asyncache.yaml").toString();
            String unnamed = "'number' in 'number' is not a name here: there are a0, a1, args"
                    + " (the class was compiled without its parameters' names) (the rule at " + file;
            assertThat(outcome.agentLines().stream().skip(1))
                    .isEqualTo(
                            named
                                    ? List.of()
                                    : List.of(
                                            "[asyncache] WARN names.Main.byName(long, int) can't be cached, and runs as"
                                                    + " it is: " + unnamed + ":4:5)",
                                            "[asyncache] WARN names.Main.change(long, int) drops everything in all at"
                                                    + " each call: " + unnamed + ":7:5)"));
        }
    }

    @EveryJdk
    @DisplayName("S13 S15 S16 what can't match or be computed only costs the caching, and is told once and precisely")
    void faults(Jdk jdk) {
        ChildJvm child = ChildJvm.on(jdk);
        Outcome outcome = child.agent("""
                        caches:
                          all: { maximum-size: 100_000 }
                        methods:
                          - { match: keys.Faults.plain(..), cache: all, blocking: true }
                          - { match: keys.Faults.mended(..), cache: all, key: plain.id }
                          - { match: keys.Faults.byTask(..), cache: all, blocking: true }
                          - { match: keys.Faults.fresh(..), cache: all, blocking: true }
                          - { match: keys.Faults.fragile(..), cache: all, blocking: true }
                          - { match: keys.Faults.tenant(..), cache: all, key: request.tenant }
                          - match: keys.Faults.upperCase(..)
                            cache: all
                            blocking: true
                            key: "'' + text.toUpperCase()"
                          - { match: keys.Faults.unresolved(..), cache: all, blocking: true, key: request.tenent }
                          - { match: keys.Faults.unresolvedVariant(..), cache: all, vary: keys.Faults.missing() }
                          - { match: keys.Faults.unresolvedWhen(..), cache: all, blocking: true, when: numbr > 0 }
                          - { match: keys.Faults.variantThrows(..), cache: all, blocking: true, vary: keys.Faults.thrower() }
                          - { match: keys.Faults.polluted(), cache: all }
                        """)
                .classPath(TestApp.named("keys").classes())
                .main("keys.Faults")
                .run();
        String file = child.directory().resolve("asyncache.yaml").toString();

        assertThat(outcome.lines())
                .as(outcome.stderr())
                .containsExactly(
                        "no equality=plain1 plain1, runs 2",
                        "mended by a key=plain1 plain1 plain2, runs 2",
                        "no equality at run time=task n task n task m, runs 2",
                        "hash code throws=fragile fragile fragile fragile fragile, runs 5",
                        "others=fragile fragile, runs 1",
                        "null in a path=nobody nobody nobody nobody nobody, runs 5",
                        "null at its end=tenant null tenant null, runs 1",
                        "null below Spring=upper null upper null upper a upper a, runs 3",
                        "unresolved=unresolved unresolved, runs 2",
                        "unresolved variant=variant variant, runs 2",
                        "unresolved condition=when when, runs 2",
                        "variant throws=variant throws variant throws, runs 2",
                        "polluted=a text a text, runs 2");
        assertThat(outcome.otherErrorLines()).isEmpty();
        String uncached = " ran uncached, since its key could not be computed or compared: ";
        String noEquality = "has no equals and hashCode of its own";
        assertThat(outcome.agentLines().stream()
                        .skip(1)
                        .map(line -> line.replaceAll("Lambda\\S+, the", "Lambda, the")
                                .replaceAll(noEquality + ".* as `key: ", noEquality + " … `key: ")))
                .containsExactly(
                        warn("keys.Faults.plain(keys.Faults$Plain): keys.Faults$Plain, the type of 'plain', "
                                + noEquality + " … `key: plain.id`"),
                        warn("keys.Faults.byTask(java.lang.Object, java.lang.Object): keys.Faults$$Lambda, the type of"
                                + " 'task', " + noEquality + " … `key: task.id`"),
                        warn("keys.Faults.fresh(java.lang.String, java.util.UUID): no call has found what another one"
                                + " left, in 10000 misses: 'request' is different nearly every time, or entries go"
                                + " before they are asked for again; leave out of the key what doesn't change the"
                                + " result, as `key: …` in the rule"),
                        warn("a call of keys.Faults.fragile(java.lang.Object)" + uncached
                                + "java.lang.IllegalStateException: no hash code"),
                        warn("a call of keys.Faults.tenant(keys.Faults$Request)" + uncached
                                + "io.asyncache.expression.NullInPathException: 'request' is null in"
                                + " 'request.tenant'"),
                        warn("a call of keys.Faults.upperCase(java.lang.String)" + uncached
                                + "io.asyncache.expression.NullInPathException: null is met before the end of"
                                + " ''' + text.toUpperCase()': EL1011E: Method call: Attempted to call method"
                                + " toUpperCase() on null context object"),
                        warn("keys.Faults.unresolved(keys.Faults$Request) can't be cached, and runs as it is:"
                                + " 'request.tenent' can't be resolved: keys.Faults$Request has no property 'tenent':"
                                + " there is tenant; did you mean 'tenant'? (the rule at " + file + ":14:5)"),
                        warn("keys.Faults.unresolvedVariant(int) can't be cached, and runs as it is:"
                                + " 'keys.Faults.missing()' can't be resolved: keys.Faults has no static method"
                                + " 'missing()': there are polluted(), thrower() (the rule at " + file + ":15:5)"),
                        warn("keys.Faults.unresolvedWhen(int) can't be cached, and runs as it is: 'numbr' in"
                                + " 'numbr > 0' is not a name here: there are number, a0, args; did you mean 'number'?"
                                + " (the rule at " + file + ":16:5)"),
                        warn("a call of keys.Faults.variantThrows(int)" + uncached
                                + "java.lang.UnsupportedOperationException: no variant"),
                        warn(
                                "a result of keys.Faults.polluted() was not kept, since its weight, its lifetime or 'unless'"
                                        + " could not be computed, or it is not of the declared type: java.lang.ClassCastException: java.lang.String is not a"
                                        + " java.lang.Integer"));
    }

    @EveryJdk
    @DisplayName("S17 receivers and class loaders are collected, whatever keys and rules there are for them")
    void leaving(Jdk jdk) {
        Outcome outcome = run(jdk, "Leaving", """
                caches:
                  all: { maximum-size: 100_000 }
                methods:
                  - { match: keys.Leaving$Receiver.*(..), cache: all, blocking: true }
                  - match: keys.Leaving$Guest.varying(..)
                    cache: all
                    blocking: true
                    vary: keys.Leaving$Guest.variant()
                  - match: keys.Leaving$Guest.written(..)
                    cache: all
                    key: [number, number.value]
                    when: number != null
                    unless: result.number == null
                  - { match: keys.Leaving$Guest.ofSpring(..), cache: all, blocking: true, key: "number?.value ?: number" }
                  - match: keys.Leaving$Guest.refreshed(..)
                    blocking: true
                    cache: { expire-after-write: 1h, refresh-after-write: 1ms, stale-if-error: 1h }
                invalidations:
                  - { match: keys.Leaving$Guest.changes(..), caches: all, key: number }
                  - { match: keys.Leaving$Guest.changesLater(..), caches: all, key: number, after: call }
                """, "-Xmx64m", "-XX:+ExitOnOutOfMemoryError");
        assertThat(outcome.lines().stream().distinct())
                .containsExactly(
                        "receiver collected=true",
                        "other receiver=1001 1001, runs 1",
                        "guest=1 2, runs 150",
                        "after changes=1, runs 2",
                        "loader collected=true");
        // Where the class loader's own classes fit a rule, it doesn't matter that another one's don't.
        assertThat(outcome.agentLines()).hasSize(1);
    }

    private static Outcome run(Jdk jdk, String program, String yaml, String... options) {
        Outcome outcome = ChildJvm.on(jdk)
                .agent(yaml)
                .options(options)
                .classPath(TestApp.named("keys").classes())
                .main("keys." + program)
                .run();
        assertThat(outcome.status()).as(outcome.stdout() + outcome.stderr()).isZero();
        assertThat(outcome.otherErrorLines()).isEmpty();
        return outcome;
    }

    private static String warn(String message) {
        return "[asyncache] WARN " + message;
    }
}
