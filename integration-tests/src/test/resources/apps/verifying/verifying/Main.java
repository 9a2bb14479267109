package verifying;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Links and initialises every class of the jars that declares an asynchronous method, or those that are named with whatever
 * methods they have, and prints how each fared.
 */
public final class Main {
    /** Beginnings of classes' names, with commas between; null for all that have asynchronous methods. */
    private static final String NAMED = System.getProperty("verifying.named");

    private static int countedMethods;

    public static void main(String[] jars) throws IOException {
        for (String jar : jars) {
            System.out.println(Path.of(jar).getFileName());
            for (String name : classes(jar)) {
                link(name);
            }
        }
        System.out.println("methods=" + countedMethods);
        System.exit(0);
    }

    private static List<String> classes(String jar) throws IOException {
        try (JarFile file = new JarFile(jar)) {
            return file.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.endsWith(".class") && !name.contains("-"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .filter(Main::isMeant)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isMeant(String name) {
        return NAMED == null || Arrays.stream(NAMED.split(",")).anyMatch(name::startsWith);
    }

    private static void link(String name) {
        ClassLoader loader = Main.class.getClassLoader();
        try {
            long methods = Arrays.stream(Class.forName(name, false, loader).getDeclaredMethods())
                    .filter(method -> NAMED != null || isAsynchronous(method))
                    .count();
            if (methods > 0) {
                countedMethods += methods;
                Class.forName(name, true, loader);
                System.out.println(name + " " + methods);
            }
        } catch (ClassNotFoundException | LinkageError notLinked) {
            System.out.println(name + " " + notLinked.getClass().getSimpleName());
        }
    }

    private static boolean isAsynchronous(Method method) {
        return method.getReturnType() == CompletableFuture.class && !Modifier.isAbstract(method.getModifiers());
    }
}
