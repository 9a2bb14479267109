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

/** Links and initialises every class of the jars that declares an asynchronous method, and prints how each fared. */
public final class Main {
    private static int asynchronousMethods;

    public static void main(String[] jars) throws IOException {
        for (String jar : jars) {
            System.out.println(Path.of(jar).getFileName());
            for (String name : classes(jar)) {
                link(name);
            }
        }
        System.out.println("methods=" + asynchronousMethods);
        System.exit(0);
    }

    private static List<String> classes(String jar) throws IOException {
        try (JarFile file = new JarFile(jar)) {
            return file.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.endsWith(".class") && !name.contains("-"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .sorted()
                    .toList();
        }
    }

    private static void link(String name) {
        ClassLoader loader = Main.class.getClassLoader();
        try {
            long methods = Arrays.stream(Class.forName(name, false, loader).getDeclaredMethods())
                    .filter(Main::isAsynchronous)
                    .count();
            if (methods > 0) {
                asynchronousMethods += methods;
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
