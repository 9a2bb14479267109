package io.asyncache.weave;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Calls every public method of the fixtures with several arguments, and tells what it saw. */
final class FixtureCalls {

    private static final int ROUNDS = 4;
    private static final List<String> TYPES = List.of(
            "Loops",
            "Exceptions",
            "Monitors",
            "Branches",
            "Shapes$Contract",
            "Shapes$Implementation",
            "Shapes$Point",
            "Shapes$Unit",
            "Shapes$Generic",
            "Values",
            "Values$Contract",
            "Values$Derived");

    private final FixtureLoader loader;
    private final List<String> lines = new ArrayList<>();

    FixtureCalls(FixtureLoader loader) {
        this.loader = loader;
    }

    /** Returns the script's events, and after each call's a line that begins with "outcome". */
    List<String> all() {
        for (String name : TYPES) {
            try {
                callAll(Class.forName("io.asyncache.weave.fixture." + name, true, loader));
            } catch (ReflectiveOperationException broken) {
                throw new AssertionError(broken);
            }
        }
        return lines;
    }

    private void callAll(Class<?> type) throws ReflectiveOperationException {
        Method[] methods = type.getMethods();
        Arrays.sort(methods, Comparator.comparing(Method::toString));
        for (Method method : methods) {
            if (method.getDeclaringClass().getClassLoader() == loader
                    && !method.isSynthetic()
                    && !Modifier.isAbstract(method.getModifiers())) {
                for (int round = 0; round < ROUNDS; round++) {
                    call(type, method, round);
                }
            }
        }
    }

    private void call(Class<?> type, Method method, int round) throws ReflectiveOperationException {
        Object receiver = Modifier.isStatic(method.getModifiers()) ? null : receiver(type, round);
        String outcome;
        try {
            method.setAccessible(true);
            outcome = Script.text(method.invoke(receiver, samples(method.getParameterTypes(), round)));
        } catch (InvocationTargetException thrown) {
            outcome = "thrown " + thrown.getCause();
        }
        lines.addAll(loader.script().events());
        loader.script().events().clear();
        lines.add("outcome of " + method + ": " + outcome);
    }

    private Object receiver(Class<?> type, int round) throws ReflectiveOperationException {
        if (type.isEnum()) {
            // By its field: the class's own values() may be answered like any other call.
            return type.getField(round % 2 == 0 ? "METRE" : "SECOND").get(null);
        }
        if (type.isInterface()) {
            return receiver(implementation(type), round);
        }
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        return constructor.newInstance(samples(constructor.getParameterTypes(), round));
    }

    private Class<?> implementation(Class<?> contract) throws ClassNotFoundException {
        String owner = contract.getEnclosingClass().getSimpleName();
        return loader.loadClass(
                contract.getName().replace("Contract", owner.equals("Values") ? "Derived" : "Implementation"));
    }

    private static Object[] samples(Class<?>[] types, int round) {
        return Arrays.stream(types).map(type -> sample(type, round)).toArray();
    }

    private static Object sample(Class<?> type, int round) {
        if (type.isArray()) {
            Object array = Array.newInstance(type.getComponentType(), round);
            for (int i = 0; i < round; i++) {
                Array.set(array, i, sample(type.getComponentType(), i));
            }
            return array;
        }
        int number = round * 4 - 4;
        return switch (type.getName()) {
            case "int" -> number / 2;
            case "long" -> (long) number << 33;
            case "double" -> number * 1.5;
            case "float" -> number * 0.5f;
            case "short" -> (short) number;
            case "byte" -> (byte) number;
            case "char" -> (char) ('a' + round);
            case "boolean" -> round % 2 == 0;
            case "java.lang.String" -> List.of("12", "a", "", "several").get(round);
            case "java.lang.Comparable" -> "comparable";
            case "java.util.List" -> List.of("one", round);
            default -> round == 1 ? "7" : List.of(round);
        };
    }
}
