package mirror;

import java.io.ObjectStreamClass;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;

/** Prints what reflection, serialization and stack traces show of {@link Subject}, after its methods were called. */
public final class Main {
    @SuppressWarnings("deprecation")
    public static void main(String[] args) throws Exception {
        Subject subject = new Subject(1);
        System.out.println(subject.load(1, "a").join()
                + subject.load(1, "a").join()
                + subject.count(2).join());
        print(Subject.class.getDeclaredFields());
        print(Subject.class.getDeclaredConstructors());
        print(Subject.class.getDeclaredMethods());
        print(Subject.class.getDeclaredClasses());
        print(Subject.class.getInterfaces());
        for (Method method : Subject.class.getDeclaredMethods()) {
            if (method.getName().equals("load")) {
                print(method.getAnnotations());
                print(Stream.of(method.getParameters())
                        .map(p -> p + " " + p.getAnnotations().length)
                        .toArray());
                print(method.getExceptionTypes());
            }
        }
        System.out.println(Subject.class.getModifiers() + " " + Subject.class.toGenericString());
        System.out.println(ObjectStreamClass.lookup(Subject.class).getSerialVersionUID());
        trace(" ");
        trace("long");
        trace("long");
    }

    private static void trace(String text) {
        try {
            Subject.failing(text);
        } catch (RuntimeException expected) {
            System.out.println(expected);
            Arrays.stream(expected.getStackTrace()).forEach(System.out::println);
        }
    }

    private static void print(Object[] members) {
        Arrays.stream(members).map(Object::toString).sorted().forEach(System.out::println);
    }
}
