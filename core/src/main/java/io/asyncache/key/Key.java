package io.asyncache.key;

import org.jspecify.annotations.Nullable;

/**
 * The key of one call: the method, the receiver's number, and the parts.
 *
 * <p>Each part's hash is taken once, when the key is made. Small classes by the number of parts, without an array, since
 * a key is made for every call. A key never holds its receiver.
 */
public abstract sealed class Key permits Key.None, Key.One, Key.Two, Key.Three, Key.Many {

    /** The receiver number of calls that have none: static methods, and receivers that don't count. */
    public static final long NO_RECEIVER = 0;

    private final Object method;
    private final long receiver;
    private final int hash;

    private Key(Object method, long receiver, int partsHash) {
        this.method = method;
        this.receiver = receiver;
        this.hash = (System.identityHashCode(method) * 31 + Long.hashCode(receiver)) * 31 + partsHash;
    }

    /**
     * Makes the key of a call without parts.
     *
     * @param method stands for the method, by identity
     * @param receiver the receiver's number, or {@link #NO_RECEIVER}
     */
    public static Key of(Object method, long receiver) {
        return new None(method, receiver);
    }

    /** Makes the key of a call with one part. */
    public static Key of(Object method, long receiver, @Nullable Object a) {
        return new One(method, receiver, a);
    }

    /** Makes the key of a call with two parts. */
    public static Key of(Object method, long receiver, @Nullable Object a, @Nullable Object b) {
        return new Two(method, receiver, a, b);
    }

    /** Makes the key of a call with three parts. */
    public static Key of(Object method, long receiver, @Nullable Object a, @Nullable Object b, @Nullable Object c) {
        return new Three(method, receiver, a, b, c);
    }

    /** Makes the key of a call with the given parts, equal to one that was made part by part; may keep the array. */
    public static Key ofParts(Object method, long receiver, @Nullable Object[] parts) {
        return switch (parts.length) {
            case 0 -> new None(method, receiver);
            case 1 -> new One(method, receiver, parts[0]);
            case 2 -> new Two(method, receiver, parts[0], parts[1]);
            case 3 -> new Three(method, receiver, parts[0], parts[1], parts[2]);
            default -> new Many(method, receiver, parts);
        };
    }

    /** Makes the key of a call with more than three parts; the array is the key's from now on. */
    public static Key ofAll(Object method, long receiver, @Nullable Object[] parts) {
        return new Many(method, receiver, parts);
    }

    /** Returns what stands for the method. */
    public final Object method() {
        return method;
    }

    /** Returns the parts, for those who compare keys across receivers and methods. */
    public abstract @Nullable Object[] parts();

    /** Returns whether the parts of both are equal; the classes are the same already. */
    abstract boolean sameParts(Key other);

    @Override
    public final int hashCode() {
        return hash;
    }

    @Override
    public final boolean equals(@Nullable Object object) {
        if (this == object) {
            return true;
        }
        return object instanceof Key other
                && hash == other.hash
                && method == other.method
                && receiver == other.receiver
                && getClass() == other.getClass()
                && sameParts(other);
    }

    private static int hash(@Nullable Object part) {
        return part == null ? 0 : part.hashCode();
    }

    private static boolean same(@Nullable Object a, @Nullable Object b) {
        return a == b || (a != null && a.equals(b));
    }

    static final class None extends Key {

        None(Object method, long receiver) {
            super(method, receiver, 0);
        }

        @Override
        public @Nullable Object[] parts() {
            return new Object[0];
        }

        @Override
        boolean sameParts(Key other) {
            return true;
        }
    }

    static final class One extends Key {

        private final @Nullable Object a;

        One(Object method, long receiver, @Nullable Object a) {
            super(method, receiver, hash(a));
            this.a = a;
        }

        @Override
        public @Nullable Object[] parts() {
            return new Object[] {a};
        }

        @Override
        boolean sameParts(Key other) {
            return same(a, ((One) other).a);
        }
    }

    static final class Two extends Key {

        private final @Nullable Object a;
        private final @Nullable Object b;

        Two(Object method, long receiver, @Nullable Object a, @Nullable Object b) {
            super(method, receiver, hash(a) * 31 + hash(b));
            this.a = a;
            this.b = b;
        }

        @Override
        public @Nullable Object[] parts() {
            return new Object[] {a, b};
        }

        @Override
        boolean sameParts(Key other) {
            Two that = (Two) other;
            return same(a, that.a) && same(b, that.b);
        }
    }

    static final class Three extends Key {

        private final @Nullable Object a;
        private final @Nullable Object b;
        private final @Nullable Object c;

        Three(Object method, long receiver, @Nullable Object a, @Nullable Object b, @Nullable Object c) {
            super(method, receiver, (hash(a) * 31 + hash(b)) * 31 + hash(c));
            this.a = a;
            this.b = b;
            this.c = c;
        }

        @Override
        public @Nullable Object[] parts() {
            return new Object[] {a, b, c};
        }

        @Override
        boolean sameParts(Key other) {
            Three that = (Three) other;
            return same(a, that.a) && same(b, that.b) && same(c, that.c);
        }
    }

    static final class Many extends Key {

        private final @Nullable Object[] parts;

        Many(Object method, long receiver, @Nullable Object[] parts) {
            super(method, receiver, hashAll(parts));
            this.parts = parts;
        }

        private static int hashAll(@Nullable Object[] parts) {
            int hash = 1;
            for (Object part : parts) {
                hash = hash * 31 + hash(part);
            }
            return hash;
        }

        @Override
        public @Nullable Object[] parts() {
            return parts.clone();
        }

        @Override
        boolean sameParts(Key other) {
            @Nullable Object[] theirs = ((Many) other).parts;
            if (parts.length != theirs.length) {
                return false;
            }
            for (int i = 0; i < parts.length; i++) {
                if (!same(parts[i], theirs[i])) {
                    return false;
                }
            }
            return true;
        }
    }
}
