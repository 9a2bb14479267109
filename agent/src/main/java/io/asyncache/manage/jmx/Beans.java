package io.asyncache.manage.jmx;

import io.asyncache.manage.CacheStatus;
import io.asyncache.manage.Figures;
import io.asyncache.manage.Observed;
import io.asyncache.manage.Operations;
import io.asyncache.manage.Status;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;

/** The beans in the platform's server: one for the agent and one for each cache, as caches come and go. */
final class Beans {

    private static final String DOMAIN = "io.asyncache:";

    private final Operations operations;
    private final Consumer<String> complaints;
    private final Map<String, ObjectName> caches = new HashMap<>();
    private final Set<String> refused = new HashSet<>();
    private @Nullable MBeanServer server;
    private boolean agentIsThere;

    Beans(Operations operations, Consumer<String> complaints) {
        this.operations = operations;
        this.complaints = complaints;
    }

    /**
     * Brings the server up to date.
     *
     * @param make whether to have the server made if there is none
     */
    void look(boolean make) throws JMException {
        MBeanServer found = server;
        if (found == null) {
            found = make ? ManagementFactory.getPlatformMBeanServer() : platformServer();
        }
        if (found != null) {
            server = found;
            update(found);
        }
    }

    /**
     * Returns the platform's server if it has been made. Applications make other servers too; the platform's is the one
     * with the JVM's own beans.
     */
    private static @Nullable MBeanServer platformServer() throws MalformedObjectNameException {
        ObjectName runtime = new ObjectName(ManagementFactory.RUNTIME_MXBEAN_NAME);
        for (MBeanServer each : MBeanServerFactory.findMBeanServer(null)) {
            if (each.isRegistered(runtime)) {
                return each;
            }
        }
        return null;
    }

    private void update(MBeanServer target) throws JMException {
        if (!agentIsThere) {
            agentIsThere = register(target, new ObjectName(DOMAIN + "type=Agent"), agent());
        }
        Set<String> names = new TreeSet<>(operations.cacheNames());
        for (String name : names) {
            if (!caches.containsKey(name)) {
                ObjectName objectName = new ObjectName(DOMAIN + "type=Cache,name=" + value(name));
                if (register(target, objectName, cache(name))) {
                    caches.put(name, objectName);
                }
            }
        }
        for (String gone : new TreeSet<>(caches.keySet())) {
            if (!names.contains(gone)) {
                unregister(target, caches.remove(gone));
            }
        }
    }

    private boolean register(MBeanServer target, ObjectName name, Bean<?> bean) {
        try {
            target.registerMBean(bean, name);
            refused.remove(name.toString());
            return true;
        } catch (JMException | RuntimeException failed) {
            if (refused.add(name.toString())) {
                complaints.accept("can't be seen under JMX as " + name + ": " + failed);
            }
            return false;
        }
    }

    private static void unregister(MBeanServer target, ObjectName name) throws JMException {
        if (target.isRegistered(name)) {
            target.unregisterMBean(name);
        }
    }

    /** Returns the name as it may stand in an object's name: in quotes if it holds anything that has a meaning there. */
    static String value(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (",=:\"*?\n\\".indexOf(name.charAt(i)) >= 0) {
                return ObjectName.quote(name);
            }
        }
        return name.isEmpty() ? ObjectName.quote(name) : name;
    }

    private Bean<Status> agent() {
        return new Bean<>(
                "asyncache in this JVM",
                operations::status,
                Properties.of(Figures.AGENT),
                operations::setEnabled,
                List.of(
                        new Action(
                                "reload",
                                "reads the file now; returns what is wrong with it, nothing if it is in force",
                                false,
                                String[].class,
                                parts -> operations.reload().toArray(new String[0])),
                        new Action("clear", "drops everything that all caches keep", false, void.class, parts -> {
                            operations.clearAll();
                            return null;
                        })));
    }

    private Bean<CacheStatus> cache(String name) {
        List<Property<CacheStatus>> properties = Properties.of(Figures.CACHE);
        properties.addAll(
                Properties.prefixed("wouldHave", Figures.OBSERVED, CacheStatus::wouldHave, Beans.NOT_OBSERVED));
        return new Bean<>(
                "the cache " + name + " in all class loaders together",
                () -> operations.status(name),
                properties,
                enabled -> operations.setEnabled(name, enabled),
                List.of(
                        new Action("clear", "drops everything that the cache keeps", false, void.class, parts -> {
                            operations.clear(name);
                            return null;
                        }),
                        new Action(
                                "evict",
                                "drops one key's entries, for every method and receiver; returns how many went",
                                true,
                                long.class,
                                parts -> operations.evict(name, Arrays.asList(parts)))));
    }

    private static final Observed NOT_OBSERVED = new Observed(0, 0, 0, 0, 0, 0);
}
