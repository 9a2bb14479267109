package io.asyncache.attach;

import com.sun.tools.attach.VirtualMachine;
import com.sun.tools.attach.VirtualMachineDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The JVMs of this user that run on this machine. */
public final class Jvms {

    private Jvms() {}

    /**
     * Finds the JVM that a person means.
     *
     * @param pidOrName its PID, or a part of the main class's or jar's name if only one has that
     */
    public static Jvm find(String pidOrName) throws Unreachable {
        return chosen(pidOrName, all());
    }

    static Jvm chosen(String pidOrName, List<Jvm> all) throws Unreachable {
        if (pidOrName.matches("\\d{1,18}")) {
            long pid = Long.parseLong(pidOrName);
            // One that is not in the list may be there: another user's, or one that keeps no performance data.
            return all.stream().filter(jvm -> jvm.pid() == pid).findFirst().orElse(new Jvm(pid, ""));
        }
        List<Jvm> meant = all.stream().filter(jvm -> jvm.isMeantBy(pidOrName)).toList();
        if (meant.size() == 1) {
            return meant.get(0);
        }
        throw new Unreachable(
                meant.isEmpty()
                        ? "no JVM of yours has '" + pidOrName + "' in its main class's or jar's name" + list(all)
                        : meant.size() + " JVMs have '" + pidOrName + "' in their names; name one by its PID"
                                + list(meant));
    }

    private static String list(List<Jvm> jvms) {
        return jvms.isEmpty()
                ? "; there is none that can be seen (another user's can't)"
                : jvms.stream()
                        .map(jvm -> System.lineSeparator() + "  " + jvm.pid() + " " + jvm.main())
                        .collect(Collectors.joining("", ":", ""));
    }

    private static List<Jvm> all() throws Unreachable {
        long self = ProcessHandle.current().pid();
        List<Jvm> jvms = new ArrayList<>();
        try {
            for (VirtualMachineDescriptor each : VirtualMachine.list()) {
                if (!each.id().equals(Long.toString(self))) {
                    jvms.add(new Jvm(Long.parseLong(each.id()), each.displayName()));
                }
            }
        } catch (LinkageError | NumberFormatException without) {
            throw Connection.withoutAttach(without);
        }
        return jvms;
    }
}
