package io.asyncache.callsite;

import io.asyncache.cache.KeyedEnter;
import io.asyncache.cache.MethodCache;
import io.asyncache.key.Key;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The question of a method with a key of its own, a condition, or a blocking body: the steps of {@link KeyedEnter} as one
 * chain of method handles, typed to the end, so that the JIT compiler sees through it as through Java code.
 *
 * <pre>
 *   if (isOurOwnCall()) return null;
 *   Key key; try { key = when(…) ? Key.of(method, receiver, part(…), part(…)) : isNotMeant(); }
 *            catch (Throwable failed) { key = keyFailed(failed); }
 *   Object found = find(key);
 *   return isAnswer(found) ? found : decide(found, key, new Object[] {receiver, …});
 * </pre>
 */
final class KeyedQuestion implements Question {

    private static final int MOST_TYPED_PARTS = 3;

    /** What a chain of handles may have, less some for itself; each part takes all of the site's parameters once. */
    private static final int MOST_TYPED_SLOTS = 240;

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final MethodHandle IS_OUR_OWN_CALL = step("isOurOwnCall", boolean.class);
    private static final MethodHandle RECEIVER = step("receiver", long.class, Object.class);
    private static final MethodHandle KEY_FAILED = step("keyFailed", Key.class, Throwable.class);
    private static final MethodHandle IS_NOT_MEANT = step("isNotMeant", Key.class);
    private static final MethodHandle FIND = step("find", Object.class, Key.class);
    private static final MethodHandle DECIDE = step("decide", Object.class, Object.class, Key.class, Object[].class);

    private final MethodCache cache;
    private final KeyedEnter enter;
    private final List<PartSource> parts;
    private final boolean numbersReceivers;
    private final boolean blocking;
    private final @Nullable MethodHandle when;

    /**
     * Creates it.
     *
     * @param numbersReceivers whether a receiver is part of the key
     * @param when {@code (Object receiver, P1, P2, …)boolean}; null for all calls
     */
    KeyedQuestion(
            MethodCache cache,
            List<PartSource> parts,
            boolean numbersReceivers,
            boolean blocking,
            @Nullable MethodHandle when) {
        this.cache = cache;
        this.enter = new KeyedEnter(cache);
        this.parts = List.copyOf(parts);
        this.numbersReceivers = numbersReceivers;
        this.blocking = blocking;
        this.when = when;
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
        MethodHandle asked = MethodHandles.foldArguments(found, key(site));
        return MethodHandles.guardWithTest(
                dropAll(IS_OUR_OWN_CALL.bindTo(enter), site), MethodHandles.empty(site), asked);
    }

    private MethodHandle key(MethodType site) throws ReflectiveOperationException {
        boolean typed = parts.size() <= MOST_TYPED_PARTS && parts.size() * slots(site) <= MOST_TYPED_SLOTS;
        MethodHandle key = typed ? typedKey(site) : collectedKey(site);
        if (when != null) {
            key = MethodHandles.guardWithTest(
                    when.asType(site.changeReturnType(boolean.class)), key, dropAll(IS_NOT_MEANT.bindTo(enter), site));
        }
        return MethodHandles.catchException(key, Throwable.class, KEY_FAILED.bindTo(enter));
    }

    private static int slots(MethodType site) {
        int slots = 0;
        for (Class<?> type : site.parameterList()) {
            slots += type == long.class || type == double.class ? 2 : 1;
        }
        return slots;
    }

    /** Each part is computed from the whole call; then all of them share one. */
    private MethodHandle typedKey(MethodType site) throws ReflectiveOperationException {
        MethodType maker = MethodType.methodType(Key.class, Object.class, long.class);
        for (int i = 0; i < parts.size(); i++) {
            maker = maker.appendParameterTypes(Object.class);
        }
        MethodHandle key = LOOKUP.findStatic(Key.class, "of", maker).bindTo(cache);
        int[] order = new int[1 + parts.size() * site.parameterCount()];
        int at = 1;
        for (PartSource part : parts) {
            key = MethodHandles.collectArguments(key, at, part.overSite(site));
            for (int i = 0; i < site.parameterCount(); i++) {
                order[at++] = i;
            }
        }
        MethodHandle receiver = numbersReceivers
                ? RECEIVER.bindTo(enter)
                : MethodHandles.dropArguments(MethodHandles.constant(long.class, Key.NO_RECEIVER), 0, Object.class);
        key = MethodHandles.filterArguments(key, 0, receiver);
        return MethodHandles.permuteArguments(key, site.changeReturnType(Key.class), order);
    }

    private MethodHandle collectedKey(MethodType site) throws ReflectiveOperationException {
        MethodHandle key = LOOKUP.findStatic(
                KeyedQuestion.class,
                "key",
                MethodType.methodType(
                        Key.class, KeyedEnter.class, boolean.class, MethodHandle[].class, Object[].class));
        return MethodHandles.insertArguments(key, 0, enter, numbersReceivers, PartSource.overArrays(parts))
                .asCollector(Object[].class, site.parameterCount())
                .asType(site.changeReturnType(Key.class));
    }

    private static Key key(KeyedEnter enter, boolean numbersReceivers, MethodHandle[] parts, @Nullable Object[] call)
            throws Throwable {
        long receiver = numbersReceivers ? enter.receiver(call[0]) : Key.NO_RECEIVER;
        return Key.ofParts(enter.cache(), receiver, PartSource.of(parts, call));
    }

    private static MethodHandle dropAll(MethodHandle constant, MethodType site) {
        return MethodHandles.dropArguments(constant, 0, site.parameterList());
    }

    private static MethodHandle step(String name, Class<?> result, Class<?>... parameters) {
        try {
            return LOOKUP.findVirtual(KeyedEnter.class, name, MethodType.methodType(result, parameters));
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
