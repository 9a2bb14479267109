package io.asyncache.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may know whom, and which library lives in which room. */
class ArchitectureTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.asyncache");

    /** The engine's rooms, and then the agent's, each in the order in which they may know each other. */
    private static final List<String> IN_ORDER = List.of("time", "stats", "key", "store", "flight", "cache", "observe");

    @Test
    @DisplayName("no room of the engine knows a later one")
    void engine() {
        for (int room = 0; room < IN_ORDER.size() - 1; room++) {
            String[] later = IN_ORDER.subList(room + 1, IN_ORDER.size()).stream()
                    .map(ArchitectureTest::packageOf)
                    .toArray(String[]::new);
            check(noClasses()
                    .that()
                    .resideInAPackage(packageOf(IN_ORDER.get(room)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(later));
        }
    }

    @ParameterizedTest(name = "{0} does not know {1}")
    @CsvSource({
        "expression, 'config,selector,weave,callsite,agent,cache,flight,store,key'",
        "selector, 'expression,config,weave,callsite,agent,cache,flight,store,key'",
        "config, 'weave,callsite,agent,cache,flight,store,key'",
        "weave, 'config,callsite,agent,cache,flight,store,key'",
        "callsite, 'selector,weave,agent,store,flight'",
        "agent, 'cli,json,attach'",
        "manage, 'cli,attach,agent,config,selector,weave,callsite,cache,flight,store,key'",
        "attach, 'cli,agent,config,selector,weave,callsite,cache,flight,store,key'",
        "json, 'cli,agent,config,selector,weave,callsite,cache,flight,store,key'",
        "cache, 'config,selector,weave,callsite,agent'",
        "observe, 'config,selector,weave,callsite,agent'",
        "flight, 'config,selector,weave,callsite,agent'",
    })
    void arrows(String room, String others) {
        String[] forbidden = java.util.Arrays.stream(others.split(","))
                .map(ArchitectureTest::packageOf)
                .toArray(String[]::new);

        check(noClasses()
                .that()
                .resideInAPackage(packageOf(room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden));
    }

    @ParameterizedTest(name = "{1} lives in {0} alone")
    @CsvSource({
        "store, com.github.benmanes..",
        "observe, com.dynatrace..",
        "config, org.yaml..",
        "weave, net.bytebuddy..",
        "cli, picocli..",
        "json, com.fasterxml..",
        "manage.jmx, javax.management..",
        "manage.jmx, java.lang.management..",
        "attach, com.sun.tools.attach..",
        "expression, org.springframework.."
    })
    void libraries(String room, String library) {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(packageOf(room))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library));
    }

    @Test
    @DisplayName(
            "nothing touches the application's logging, its file systems or its management but the room that waits for it")
    void guests() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(packageOf("cli"), packageOf("attach"), packageOf("manage.jmx"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.util.logging..", "java.nio.file..", "java.lang.management..", "javax.management.."));
    }

    @Test
    @DisplayName("nothing is named after what it does not say")
    void names() {
        Set<String> vague = new TreeSet<>();
        for (JavaClass type : OURS) {
            if (type.getSimpleName().matches(".*(Impl|Manager|Helper|Utils?)")) {
                vague.add(type.getName());
            }
        }

        assertThat(vague).isEmpty();
    }

    @Test
    @DisplayName(
            "no state is static and mutable but the launcher, whether the agent is in force, and a library read once")
    void statics() {
        Set<String> mutable = new TreeSet<>();
        for (JavaClass type : OURS) {
            type.getFields().stream()
                    .filter(field -> field.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.STATIC)
                            && !field.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
                            && !field.getName().startsWith("$"))
                    .forEach(field -> mutable.add(field.getFullName()));
        }

        assertThat(mutable)
                .containsExactlyInAnyOrder(
                        "io.asyncache.agent.Agent.inForce",
                        "io.asyncache.agent.Launcher.started",
                        "io.asyncache.expression.SpelLibrary.opened");
    }

    @Test
    @DisplayName("every package says what it is for, and that nothing is null unless it says so")
    void packages() {
        check(classes()
                .should(have(describe(
                        "a package-info that is @NullMarked",
                        type -> type.getPackage().tryGetPackageInfo().isPresent()
                                || type.getSimpleName().equals("package-info")))));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(OURS);
    }

    private static String packageOf(String room) {
        return "io.asyncache." + room.trim() + "..";
    }
}
