package managed;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import javax.management.Attribute;
import javax.management.MBeanFeatureInfo;
import javax.management.MBeanInfo;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;

/** A class of its own, so that none of JMX's is loaded before it is asked. */
final class Console {

    static Object answer(String[] words) throws Exception {
        if (words[0].equals("servers")) {
            return MBeanServerFactory.findMBeanServer(null).size();
        }
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        return switch (words[0]) {
            case "names" ->
                server.queryNames(new ObjectName("io.asyncache:*"), null).stream()
                        .map(ObjectName::toString)
                        .sorted()
                        .toList();
            case "described" -> described(server.getMBeanInfo(new ObjectName(words[1])));
            case "get" -> server.getAttribute(new ObjectName(words[1]), words[2]);
            case "set" -> {
                server.setAttribute(new ObjectName(words[1]), new Attribute(words[2], Boolean.valueOf(words[3])));
                yield words[3];
            }
            case "evict" ->
                server.invoke(new ObjectName(words[1]), "evict", new Object[] {new String[] {words[2]}}, new String[] {
                    String[].class.getName()
                });
            default -> server.invoke(new ObjectName(words[1]), words[0], new Object[0], new String[0]);
        };
    }

    /** How many of its attributes and operations it has, and which of them it does not describe. */
    private static String described(MBeanInfo info) {
        List<MBeanFeatureInfo> features = new ArrayList<>(List.of(info.getAttributes()));
        features.addAll(List.of(info.getOperations()));
        List<String> without = features.stream()
                .filter(feature -> feature.getDescription().isBlank()
                        || feature.getDescription().equals(feature.getName()))
                .map(MBeanFeatureInfo::getName)
                .toList();
        return features.size() + " without " + without;
    }
}
