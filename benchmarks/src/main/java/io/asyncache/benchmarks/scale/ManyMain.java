package io.asyncache.benchmarks.scale;

import io.asyncache.benchmarks.speed.Median;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Runs in a JVM with the agent: loads, links and calls all methods, changes the file, and asks for the status. Prints what
 * each took, in milliseconds. The agent is called as it lies in its jar: what is between an operator and it is not measured.
 */
public final class ManyMain {

    static final String HEAD = "| methods and caches | JVM to main | all woven, linked and called | called again"
            + " | the file is read | taken as it was | one cache's size | one rule's method | one rule more, at the top"
            + " | status |";
    static final int COLUMNS = 9;

    private static final int TIMES = 5;

    private final Object agent;
    private final Path file;
    private final String written;

    /** What the reading of the file took, each time. */
    private final List<Double> reading = new ArrayList<>();

    private ManyMain(Object agent, Path file) throws IOException {
        this.agent = agent;
        this.file = file;
        this.written = Files.readString(file);
    }

    public static void main(String[] arguments) throws Exception {
        double toMain = ManagementFactory.getRuntimeMXBean().getUptime();
        ManyMain main = new ManyMain(agent(), Path.of(arguments[1]));
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {Path.of(arguments[0]).toUri().toURL()})) {
            Method call = loader.loadClass("many.All").getMethod("call");
            List<Double> figures = new ArrayList<>();
            figures.add(toMain);
            figures.add(millis(() -> call.invoke(null)));
            figures.add(millis(() -> call.invoke(null)));
            String rule = "Service7.find(int)\n    cache: { maximum-size: 100";
            List<Double> taken = List.of(
                    main.taken(main.written, main.written),
                    main.taken(rule, "Service7.find(int)\n    cache: { maximum-size: 50"),
                    main.taken(rule, "Service7.find(..)\n    cache: { maximum-size: 100"),
                    main.taken(
                            "methods:\n",
                            "methods:\n  - match: many.Nobody.find(int)\n    cache: { maximum-size: 1 }\n"));
            figures.add(Median.of(main.reading));
            figures.addAll(taken);
            figures.add(main.repeated(main::status));
            System.out.println(figures.stream().map("%.1f"::formatted).collect(Collectors.joining(" | ")));
        }
    }

    /** Changes the file and has it read and taken, and the same back again; what the first of both takes to be taken. */
    private double taken(String before, String after) throws Exception {
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            took.add(taken(written.replace(before, after)));
            taken(written);
        }
        return Median.of(took);
    }

    /** What a reload does, in its two steps. */
    private double taken(String text) throws Exception {
        Files.writeString(file, text);
        ClassLoader loader = agent.getClass().getClassLoader();
        Method read =
                loader.loadClass("io.asyncache.config.ConfigurationReader").getMethod("read", File.class);
        Method take = agent.getClass().getDeclaredMethod("take", loader.loadClass("io.asyncache.config.Reading"));
        take.setAccessible(true);
        List<Object> result = new ArrayList<>();
        reading.add(millis(() -> result.add(read.invoke(null, file.toFile()))));
        synchronized (agent) {
            return millis(() -> take.invoke(agent, result.get(0)));
        }
    }

    private double repeated(Work work) throws Exception {
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            took.add(millis(work));
        }
        return Median.of(took);
    }

    private Object status() throws ReflectiveOperationException {
        Method method = agent.getClass().getDeclaredMethod("status");
        method.setAccessible(true);
        return method.invoke(agent);
    }

    private static Object agent() throws ReflectiveOperationException {
        ClassLoader loader = (ClassLoader)
                value(ClassLoader.getSystemClassLoader().loadClass("io.asyncache.agent.Launcher"), "started");
        return value(loader.loadClass("io.asyncache.agent.Agent"), "inForce");
    }

    private static Object value(Class<?> owner, String name) throws ReflectiveOperationException {
        Field field = owner.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(null);
    }

    private interface Work {
        Object run() throws ReflectiveOperationException, InvocationTargetException;
    }

    private static double millis(Work work) throws Exception {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1_000_000.0;
    }
}
