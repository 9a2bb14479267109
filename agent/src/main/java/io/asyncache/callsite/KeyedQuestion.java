package io.asyncache.callsite;

import io.asyncache.cache.KeyedEnter;
import io.asyncache.cache.MethodCache;
import io.asyncache.key.Key;
import io.asyncache.key.Scope;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * The question of a method with a key of its own, a condition, or a blocking body: the steps of {@link KeyedEnter} as one
 * chain of method handles, of which {@link KeyHandles} are a part.
 *
 * <pre>
 *   if (isOurOwnCall()) return null;
 *   Key key = …;
 *   Object found = find(key);
 *   return isAnswer(found) ? found : decide(found, key, new Object[] {receiver, …});
 * </pre>
 */
final class KeyedQuestion implements Question {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final MethodHandle IS_OUR_OWN_CALL = step("isOurOwnCall", boolean.class);
    private static final MethodHandle SCOPE = step("scope", Scope.class, Object.class);
    private static final MethodHandle KEY_FAILED = step("keyFailed", Key.class, Throwable.class);
    private static final MethodHandle IS_NOT_MEANT = step("isNotMeant", Key.class);
    private static final MethodHandle FIND = step("find", Object.class, Key.class);
    private static final MethodHandle DECIDE = step("decide", Object.class, Object.class, Key.class, Object[].class);

    private final KeyedEnter enter;
    private final KeyHandles keys;
    private final KeySteps steps;
    private final boolean blocking;

    KeyedQuestion(MethodCache cache, KeyHandles keys, boolean blocking) {
        this.enter = new KeyedEnter(cache);
        this.keys = keys;
        this.steps =
                new KeySteps(SCOPE.bindTo(enter), new Keys(), IS_NOT_MEANT.bindTo(enter), KEY_FAILED.bindTo(enter));
        this.blocking = blocking;
    }

    @Override
    public MethodHandle at(MethodType site) throws ReflectiveOperationException {
        MethodHandle decide = DECIDE.bindTo(enter)
                .asCollector(Object[].class, site.parameterCount())
                .asType(site.insertParameterTypes(0, Object.class, Key.class));
        MethodHandle isAnswer = LOOKUP.findStatic(
                KeyedEnter.class,
                blocking ? "isValue" : "isFuture",
                MethodType.methodType(boolean.class, Object.class));
        MethodHandle answer = MethodHandles.dropArguments(
                MethodHandles.identity(Object.class),
                1,
                decide.type().parameterList().subList(1, decide.type().parameterCount()));
        MethodHandle decided = MethodHandles.guardWithTest(isAnswer, answer, decide);
        MethodHandle found = MethodHandles.foldArguments(decided, FIND.bindTo(enter));
        MethodHandle asked = MethodHandles.foldArguments(found, keys.at(site, steps));
        return MethodHandles.guardWithTest(
                MethodHandles.dropArguments(IS_OUR_OWN_CALL.bindTo(enter), 0, site.parameterList()),
                MethodHandles.empty(site),
                asked);
    }

    /** Makes keys. */
    private record Keys() implements KeySteps.Maker {

        @Override
        public MethodHandle ofParts(int count) throws ReflectiveOperationException {
            MethodType maker = MethodType.methodType(Key.class, Scope.class);
            for (int i = 0; i < count; i++) {
                maker = maker.appendParameterTypes(Object.class);
            }
            return LOOKUP.findStatic(Key.class, "of", maker);
        }

        @Override
        public MethodHandle ofArray() throws ReflectiveOperationException {
            return LOOKUP.findStatic(
                    Key.class, "ofParts", MethodType.methodType(Key.class, Scope.class, Object[].class));
        }
    }

    private static MethodHandle step(String name, Class<?> result, Class<?>... parameters) {
        try {
            return LOOKUP.findVirtual(KeyedEnter.class, name, MethodType.methodType(result, parameters));
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
