package io.asyncache.manage.jmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.asyncache.manage.FakeOperations;
import io.asyncache.manage.Observed;
import io.asyncache.manage.RuleStatus;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import javax.management.Attribute;
import javax.management.AttributeNotFoundException;
import javax.management.InvalidAttributeValueException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.ReflectionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BeansTest {

    private static final MBeanServer SERVER = ManagementFactory.getPlatformMBeanServer();

    private final FakeOperations operations = new FakeOperations().with("users", 90, 10, 20);
    private final List<String> complaints = new ArrayList<>();
    private final Beans beans = new Beans(operations, complaints::add);

    @AfterEach
    void unregister() throws Exception {
        for (ObjectName name : names()) {
            SERVER.unregisterMBean(name);
        }
        assertThat(complaints).isEmpty();
    }

    private static Set<ObjectName> names() throws Exception {
        return SERVER.queryNames(new ObjectName("io.asyncache:*"), null);
    }

    private static Object agent(String attribute) throws Exception {
        return SERVER.getAttribute(new ObjectName("io.asyncache:type=Agent"), attribute);
    }

    private static ObjectName cache(String name) throws Exception {
        return new ObjectName("io.asyncache:type=Cache,name=" + name);
    }

    @Test
    @DisplayName("one bean for the agent and one for each cache, which come and go")
    void comesAndGoes() throws Exception {
        beans.look(false);
        assertThat(names())
                .extracting(ObjectName::toString)
                .containsExactlyInAnyOrder("io.asyncache:type=Agent", "io.asyncache:type=Cache,name=users");

        operations.with("quotes", 1, 1, 0);
        operations.caches.remove("users");
        beans.look(false);

        assertThat(names())
                .extracting(ObjectName::toString)
                .containsExactlyInAnyOrder("io.asyncache:type=Agent", "io.asyncache:type=Cache,name=quotes");
    }

    @Test
    @DisplayName("a cache that is named after its selector is quoted")
    void quotes() throws Exception {
        String selector = "com.acme..*Client.get*(String, ..)";
        operations.with(selector, 0, 0, 0);
        beans.look(false);

        ObjectName name = cache(ObjectName.quote(selector));
        assertThat(SERVER.isRegistered(name)).isTrue();
        assertThat(ObjectName.unquote(name.getKeyProperty("name"))).isEqualTo(selector);
        assertThat(Beans.value("com.acme.Users.find(int)")).isEqualTo("com.acme.Users.find(int)");
    }

    @Test
    void numbers() throws Exception {
        beans.look(false);

        assertThat(SERVER.getAttribute(cache("users"), "Hits")).isEqualTo(90L);
        assertThat(SERVER.getAttribute(cache("users"), "HitRate")).isEqualTo(0.75);
        assertThat(SERVER.getAttribute(cache("users"), "MeanLoadMillis")).isEqualTo(20.0);
        assertThat(SERVER.getAttribute(cache("users"), "SavedMillis")).isEqualTo(2_200.0);
        assertThat(SERVER.getAttribute(cache("users"), "Enabled")).isEqualTo(true);
    }

    @Test
    @DisplayName("every attribute has a description, every number a unit, and its value the type that is promised")
    void attributes() throws Exception {
        operations.caches.put("users", FakeOperations.cache("users", 1, 1, 1, new Observed(9, 8, 7, 6, 0.5, 4.5)));
        beans.look(false);

        for (ObjectName name : names()) {
            for (MBeanAttributeInfo info : SERVER.getMBeanInfo(name).getAttributes()) {
                assertThat(info.getDescription()).as(info.getName()).isNotBlank();
                Object value = SERVER.getAttribute(name, info.getName());
                if (value instanceof Number) {
                    assertThat(info.getDescriptor().getFieldValue("units"))
                            .as(info.getName())
                            .isNotNull();
                }
                if (value != null) {
                    assertThat(boxed(info.getType()))
                            .as(info.getName())
                            .isEqualTo(value.getClass().getName());
                }
            }
        }
        assertThat(SERVER.getAttribute(cache("users"), "WouldHaveDistinctKeys")).isEqualTo(8L);
        assertThat(Arrays.stream(SERVER.getMBeanInfo(cache("users")).getAttributes())
                        .map(MBeanAttributeInfo::getName))
                .contains(
                        "Size",
                        "Hits",
                        "Misses",
                        "Coalesced",
                        "Loads",
                        "LoadsInFlight",
                        "LoadFailures",
                        "Evictions",
                        "Bypassed",
                        "HitRate",
                        "MeanLoadMillis",
                        "SavedMillis",
                        "Enabled");
    }

    private static String boxed(String type) {
        return switch (type) {
            case "long" -> "java.lang.Long";
            case "double" -> "java.lang.Double";
            case "boolean" -> "java.lang.Boolean";
            default -> type;
        };
    }

    @Test
    void theAgent() throws Exception {
        operations.rules.add(new RuleStatus(
                "3:5",
                "com.acme.Users.find(int)",
                RuleStatus.Kind.METHOD,
                "cache",
                List.of("users"),
                0,
                List.of(),
                "no class of that name was loaded."));
        operations.problems.add("a.yaml:1:1: wrong");
        beans.look(false);

        assertThat(agent("Version")).isEqualTo("1.2.3");
        assertThat(agent("StartedAt")).isEqualTo(Date.from(FakeOperations.START));
        assertThat(agent("LastReload")).isNull();
        assertThat((String[]) agent("Problems")).containsExactly("a.yaml:1:1: wrong");
        assertThat((String[]) agent("RulesWithoutMatch"))
                .containsExactly("3:5 com.acme.Users.find(int): no class of that name was loaded.");
        assertThat((String[]) SERVER.invoke(new ObjectName("io.asyncache:type=Agent"), "reload", null, null))
                .containsExactly("a.yaml:1:1: wrong");
        SERVER.invoke(new ObjectName("io.asyncache:type=Agent"), "clear", null, null);
        SERVER.setAttribute(new ObjectName("io.asyncache:type=Agent"), new Attribute("Enabled", false));
        assertThat(operations.asked).containsExactly("reload", "clear", "enabled false");
        assertThat(agent("Enabled")).isEqualTo(false);
    }

    @Test
    void switchesAndDrops() throws Exception {
        beans.look(false);

        SERVER.setAttribute(cache("users"), new Attribute("Enabled", false));
        SERVER.invoke(cache("users"), "clear", new Object[0], new String[0]);
        Object gone = SERVER.invoke(cache("users"), "evict", new Object[] {new String[] {"1", "a,b"}}, new String[] {
            String[].class.getName()
        });

        assertThat(gone).isEqualTo(2L);
        assertThat(operations.asked).containsExactly("users enabled false", "clear users", "evict users [1, a,b]");
    }

    @Test
    @DisplayName("what is not there is refused as JMX has it")
    void refuses() throws Exception {
        beans.look(false);

        assertThatExceptionOfType(AttributeNotFoundException.class)
                .isThrownBy(() -> SERVER.getAttribute(cache("users"), "Colour"));
        assertThatExceptionOfType(AttributeNotFoundException.class)
                .isThrownBy(() -> SERVER.setAttribute(cache("users"), new Attribute("Hits", 1L)));
        assertThatExceptionOfType(InvalidAttributeValueException.class)
                .isThrownBy(() -> SERVER.setAttribute(cache("users"), new Attribute("Enabled", "no")));
        assertThatExceptionOfType(ReflectionException.class)
                .isThrownBy(() -> SERVER.invoke(cache("users"), "explode", null, null));
        operations.caches.clear();
        assertThatExceptionOfType(AttributeNotFoundException.class)
                .isThrownBy(() -> SERVER.getAttribute(cache("users"), "Hits"))
                .withMessage("the cache is no longer there");
    }

    @Test
    @DisplayName("a name that is taken is told of once, and the other beans are there")
    void taken() throws Exception {
        new Beans(operations, complaints::add).look(false);
        beans.look(false);
        beans.look(false);

        assertThat(complaints).hasSize(2).allMatch(complaint -> complaint.contains("can't be seen under JMX as"));
        complaints.clear();
    }
}
