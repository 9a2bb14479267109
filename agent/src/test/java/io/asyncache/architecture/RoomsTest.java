package io.asyncache.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Packages are rooms: each knows the rooms that are named here, and no other. */
class RoomsTest {

    private static final String ROOT = "io.asyncache.";
    private static final JavaClasses HOUSE = house();

    /** Each room and the rooms that it knows; a room is known by none but those that stand below it. */
    private static final Map<String, String[]> ROOMS = new LinkedHashMap<>();

    static {
        room("time");
        room("stats");
        room("key");
        room("spelling");
        room("store", "time");
        room("flight", "store", "stats", "time");
        room("cache", "key", "store", "flight", "stats", "time");
        room("observe", "cache", "key", "store", "flight", "stats", "time");
        room("expression", "spelling");
        room("expression.spel", "expression");
        room("selector");
        room("config", "expression", "selector", "spelling");
        room("weave", "selector", "spelling");
        room("callsite", "cache", "observe", "config", "expression", "key", "stats");
        room("json");
        room("manage", "json", "spelling", "stats");
        room("manage.jmx", "manage");
        room(
                "agent",
                "config",
                "selector",
                "weave",
                "callsite",
                "cache",
                "observe",
                "store",
                "stats",
                "manage",
                "manage.jmx");
        room("attach", "manage");
        room(
                "cli",
                "agent",
                "attach",
                "callsite",
                "config",
                "json",
                "manage",
                "selector",
                "spelling",
                "stats",
                "weave");
    }

    private static JavaClasses house() {
        // Other people's classes are asked for their names only.
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.asyncache");
    }

    private static void room(String name, String... known) {
        ROOMS.put(name, known);
    }

    static Stream<String> rooms() {
        return ROOMS.keySet().stream();
    }

    @Test
    @DisplayName("the rooms are these, and the arrows between them go one way")
    void roomsAreKnown() {
        TreeSet<String> found = new TreeSet<>();
        HOUSE.forEach(type -> found.add(type.getPackageName()));

        assertThat(found)
                .containsExactlyElementsOf(
                        new TreeSet<>(rooms().map(ROOT::concat).toList()));
        TreeSet<String> above = new TreeSet<>();
        ROOMS.forEach((room, known) -> {
            assertThat(above).containsAll(Arrays.asList(known));
            above.add(room);
        });
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void roomsKnowNoOthers(String room) {
        String[] others = rooms().filter(other ->
                        !other.equals(room) && !Arrays.asList(ROOMS.get(room)).contains(other))
                .map(ROOT::concat)
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(ROOT + room)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(HOUSE);
    }

    @ParameterizedTest
    @CsvSource({
        "net.bytebuddy, weave",
        "org.yaml, config",
        "com.github.benmanes, store",
        "com.dynatrace, observe",
        "com.fasterxml.jackson, json",
        "picocli, cli",
        "javax.management, manage.jmx",
        "com.sun.tools.attach, attach",
        "org.springframework, expression.spel"
    })
    @DisplayName("a room that has a library has no other")
    void roomsHaveOneLibrary(String library, String room) {
        classes()
                .that()
                .resideInAPackage(ROOT + room)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "io.asyncache..", library + "..", "org.jspecify..")
                .check(HOUSE);
    }

    @Test
    @DisplayName("standard output and the JVM's end belong to the application; only the command line has them")
    void leavesStandardOutputAlone() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + "cli.CommandLineTool")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(HOUSE);
    }

    @Test
    @DisplayName("the launcher, which the application's class loader sees, knows JDK types only")
    void launcherKnowsTheJdkAlone() {
        assertThat(HOUSE.get(ROOT + "agent.Launcher").getDirectDependenciesFromSelf())
                .extracting(dependency -> dependency.getTargetClass().getBaseComponentType())
                .isNotEmpty()
                .allMatch(type -> type.isPrimitive()
                        || type.getPackageName().startsWith("java.")
                        || type.getPackageName().startsWith("org.jspecify."));
    }

    @ParameterizedTest
    @MethodSource("rooms")
    @DisplayName("each room has a door plate, and says so where null may be")
    void roomsAreIntroduced(String room) {
        JavaPackage found = HOUSE.getPackage(ROOT + room);

        assertThat(found.tryGetPackageInfo()).isPresent();
        assertThat(found.isAnnotatedWith(NullMarked.class)).isTrue();
    }
}
