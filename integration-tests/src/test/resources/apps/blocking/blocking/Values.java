package blocking;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** S29: results of every type, what is thrown, and what isn't taken. */
public final class Values {
    static int runs;

    static boolean ofBoolean(boolean value) {
        runs++;
        return value;
    }

    static byte ofByte(byte value) {
        runs++;
        return value;
    }

    static short ofShort(short value) {
        runs++;
        return value;
    }

    static char ofChar(char value) {
        runs++;
        return value;
    }

    static int ofInt(int value) {
        runs++;
        return value;
    }

    static long ofLong(long value) {
        runs++;
        return value;
    }

    static float ofFloat(float value) {
        runs++;
        return value;
    }

    static double ofDouble(double value) {
        runs++;
        return value;
    }

    static String ofString(String value) {
        runs++;
        return value == null ? null : new String(value);
    }

    static int[] ofArray(int size) {
        runs++;
        return new int[size];
    }

    static Object ofObject(Object value) {
        runs++;
        return value;
    }

    static <T extends Comparable<T>> T ofVariable(List<T> values) {
        runs++;
        return values.get(0);
    }

    static Void ofVoidObject(int number) {
        runs++;
        return null;
    }

    /** An application's own exception, declared and checked. */
    static int thrown(int number) throws IOException {
        runs++;
        throw new IOException("run " + runs);
    }

    static void nothing(int number) {
        runs++;
    }

    static void exactlyNothing(int number) {
        runs++;
    }

    static Stream<String> stream(int number) {
        runs++;
        return Stream.of("a", "b");
    }

    static IntStream primitiveStream(int number) {
        runs++;
        return IntStream.of(number);
    }

    static Iterator<String> iterator(int number) {
        runs++;
        return List.of("a", "b").iterator();
    }

    static InputStream bytes(int number) {
        runs++;
        return new ByteArrayInputStream(new byte[number]);
    }

    static Future<String> future(int number) {
        runs++;
        return CompletableFuture.completedFuture("future");
    }

    /** Also counts the methods that every object has. */
    @Override
    public String toString() {
        runs++;
        return "values";
    }

    @Override
    public boolean equals(Object other) {
        runs++;
        return other == this;
    }

    @Override
    public int hashCode() {
        runs++;
        return 7;
    }

    public static void main(String[] args) throws Exception {
        Twice.show("boolean", () -> ofBoolean(true));
        Twice.show("byte", () -> ofByte(Byte.MIN_VALUE));
        Twice.show("short", () -> ofShort(Short.MIN_VALUE));
        Twice.show("char", () -> ofChar('x'));
        Twice.show("int", () -> ofInt(Integer.MIN_VALUE));
        Twice.show("long", () -> ofLong(Long.MIN_VALUE));
        Twice.show("float", () -> ofFloat(-0.0f));
        Twice.show("double", () -> ofDouble(Double.NaN));
        Twice.show("string", () -> ofString("s"));
        Twice.show("null", () -> ofString(null));
        Twice.show("array", () -> ofArray(3));
        Twice.show("object", () -> ofObject("o"));
        Twice.show("type variable", () -> ofVariable(List.of(1L)));
        Twice.show("Void", () -> ofVoidObject(1));
        System.out.println("same object=" + (ofString("s") == ofString("s")) + (ofArray(3) == ofArray(3)));
        Twice.show("thrown", () -> thrown(1));
        Twice.show("void", () -> {
            nothing(1);
            return "void";
        });
        Twice.show("exactly void", () -> {
            exactlyNothing(1);
            return "void";
        });
        Twice.show("stream", () -> stream(1).toList());
        Twice.show("primitive stream", () -> primitiveStream(1).sum());
        Twice.show("iterator", () -> iterator(1).next());
        Twice.show("bytes", () -> bytes(1).readAllBytes().length);
        Twice.show("future", () -> future(1).get());
        Values values = new Values();
        Twice.show("toString", values::toString);
        Twice.show("equals", () -> values.equals(values));
        Twice.show("hashCode", values::hashCode);
    }
}
