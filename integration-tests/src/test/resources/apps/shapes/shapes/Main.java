package shapes;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class Main {
    public static void main(String[] args) {
        methods(new Methods("m"));
        bodies();
        kinds();
    }

    private static void methods(Methods methods) {
        Report.twice("static", () -> Methods.statically("a"));
        Report.twice("private", () -> methods.throughPrivate(1));
        Report.twice("final", () -> methods.finally_(2));
        Report.twice("generic", () -> methods.largest(List.of(3, 9, 4)));
        Report.twice("varargs", () -> methods.varargs("v", 1, 2, 3));
        Report.twice("varargs empty", () -> methods.varargs("v"));
        Report.twice("no arguments", methods::nothing);
        Report.twice("stage", () -> methods.stage(7L));
        Report.twice(
                "wide",
                () -> methods.wide(
                        1L << 40,
                        2.5,
                        new int[] {1, 2},
                        (byte) 3,
                        'x',
                        true,
                        1.5f,
                        (short) 9,
                        new String[][] {{"i"}},
                        'j'));
        Report.twice("synchronized", () -> methods.locked(1));
        Report.twice("static synchronized", () -> Methods.lockedClass(1));
        Report.twice("lambdas", () -> methods.lambdas(4));
        Report.twice("recursive", () -> methods.recursive(12));
        Report.twice("reassigned", () -> methods.reassigned("r", 5));
        Report.twice("null result", () -> methods.nullResult(5));
    }

    private static void bodies() {
        Object lock = new Object();
        Report.twice("try first", () -> Bodies.tryFirst("12"));
        Report.twice("catch first", () -> Bodies.tryFirst("twelve"));
        Report.twice("finally returns", () -> Bodies.finallyReturns(1));
        Report.twice("loop first", () -> Bodies.loopFirst(100));
        Report.twice("endless loop first", () -> Bodies.endlessLoopFirst(new int[] {0}));
        Report.twice("switch one", () -> Bodies.switches("one", 0));
        Report.twice("switch two", () -> Bodies.switches("two", 2));
        Report.twice("switch default", () -> Bodies.switches("three", 1000));
        Report.twice("synchronized block", () -> Bodies.synchronizedBlock(lock, 3));
        Report.twice("try with resources", unchecked(() -> Bodies.tryWithResources(3)));
        Report.twice("patterns", () -> Bodies.patterns("text"));
    }

    private static void kinds() {
        Kinds.Greeting greeting = () -> "you";
        Report.twice("interface default of a lambda", () -> greeting.greet(2));
        Report.twice("interface static", () -> Kinds.Greeting.general(2));
        Report.twice("interface private", () -> greeting.throughPrivate(2));
        Kinds.Point point = new Kinds.Point(3, 4);
        Report.twice("record", () -> point.norm(10));
        Report.twice("enum", () -> Kinds.Planet.EARTH.describe(1));
        Report.twice("enum constant with a body", () -> Kinds.Planet.MARS.describe(1));
        Kinds.Derived derived = new Kinds.Derived();
        Report.twice("inherited", () -> derived.load(1));
        Report.twice("override that calls super", () -> derived.overridden(1));
        Kinds.Source<String, String> source = new Kinds.TextSource();
        Report.twice("behind a bridge", () -> source.get("s"));
        Kinds.Inner inner = new Kinds().new Inner();
        Report.twice("inner", () -> inner.load(1));
        Kinds.Base anonymous = Kinds.anonymous();
        Report.twice("anonymous", () -> anonymous.load(1));
        Kinds.Equal one = new Kinds.Equal(1);
        Kinds.Equal two = new Kinds.Equal(2);
        Report.twice("equal receivers", () -> one.id(0).thenCombine(two.id(0), (a, b) -> a + "," + b));
    }

    private static <T> Supplier<CompletableFuture<T>> unchecked(Callable<CompletableFuture<T>> call) {
        return () -> {
            try {
                return call.call();
            } catch (Exception unexpected) {
                throw new IllegalStateException(unexpected);
            }
        };
    }
}
