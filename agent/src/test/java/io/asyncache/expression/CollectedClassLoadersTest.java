package io.asyncache.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollectedClassLoadersTest {

    private static final int ROUNDS = 250;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "this.lists['hidden'][1]",
                "value.lists['hidden'][1].length",
                "this.secret + value.name",
                "value.lists().get(this.secret).?[length() > 1].size() > #value.name.length() ? value : this.name"
            })
    @DisplayName("S17 an application's class loader goes with the expressions that are bound to its methods")
    void applicationsGo(String text) throws Throwable {
        WeakReference<ClassLoader> loader = bindAndUse(Expression.parse(text));

        assertThat(isCollected(loader)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "value.name",
                "value.name + '!'",
                "value.lists().size() > 0 && value.name != null",
                "value.lists().get(value.name + '') == null && value.equals(value)"
            })
    @DisplayName("S17 an expression of a shared library keeps no application whose values it has met")
    void valuesGo(String text) throws Throwable {
        Isolated.Loader library = new Isolated.Loader(getClass().getClassLoader());
        BoundExpression bound = Expression.parse(text).bind(Isolated.scope(library, Object.class));
        Object own = Isolated.instance(library);
        for (int round = 0; round < ROUNDS; round++) {
            assertThat(bound.evaluate(own, new Object[] {own}, null)).isNotNull();
        }
        WeakReference<ClassLoader> stranger = useWithStranger(bound, own);

        assertThat(isCollected(stranger)).isTrue();
        assertThat(bound.evaluate(own, new Object[] {own}, null)).isNotNull();
        Reference.reachabilityFence(bound);
    }

    private static WeakReference<ClassLoader> bindAndUse(Expression expression) throws Throwable {
        Isolated.Loader loader = new Isolated.Loader(CollectedClassLoadersTest.class.getClassLoader());
        BoundExpression bound = expression.bind(Isolated.scope(loader, loader.loadClass(Isolated.class.getName())));
        Object own = Isolated.instance(loader);
        for (int round = 0; round < ROUNDS; round++) {
            assertThat(bound.evaluate(own, new Object[] {own}, null)).isNotNull();
            assertThat((Object) bound.overArguments().invoke(own, own)).isNotNull();
        }
        return new WeakReference<>(loader);
    }

    private static WeakReference<ClassLoader> useWithStranger(BoundExpression bound, Object own) throws Throwable {
        Isolated.Loader loader = new Isolated.Loader(CollectedClassLoadersTest.class.getClassLoader());
        Object stranger = Isolated.instance(loader);
        for (int round = 0; round < ROUNDS; round++) {
            assertThat(bound.evaluate(own, new Object[] {stranger}, null)).isNotNull();
        }
        return new WeakReference<>(loader);
    }

    /** Weakly held objects go at the next collection; softly held ones count as held. */
    private static boolean isCollected(WeakReference<ClassLoader> loader) throws Throwable {
        forgetLastRecord();
        // The compiler holds what it is compiling, and on a busy machine that takes a while.
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (loader.get() != null && System.nanoTime() < deadline) {
            System.gc();
        }
        return loader.get() == null;
    }

    /**
     * The JDK remembers the record class whose {@code equals} was linked last, whoever it belongs to (the type cache of
     * {@link java.lang.runtime.ObjectMethods}' own handle, since 18 softly), until the next one is linked. Spring has
     * such a record.
     */
    private static void forgetLastRecord() throws Throwable {
        new Isolated.Loader(CollectedClassLoadersTest.class.getClassLoader())
                .loadClass(Isolated.class.getName())
                .getMethod("linkEquals")
                .invoke(null);
    }
}
