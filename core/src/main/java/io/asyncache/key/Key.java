package io.asyncache.key;

import org.jspecify.annotations.Nullable;

/**
 * The key of one call: the method and the receiver, as a {@link Scope}, and the parts.
 *
 * <p>Each part's hash is taken once, when the key is made. Small classes by the number of parts, without an array, since
 * a key is kept for every entry, and made for most calls; whole numbers without a box.
 *
 * <p>{@link #hash} and {@link #is} tell whether a key is that of a call, without making one.
 */
public abstract sealed class Key permits Key.None, Key.OfInt, Key.OfLong, Key.One, Key.Two, Key.Three, Key.Many {

    private final Scope scope;
    private final int hash;

    private Key(Scope scope, int hash) {
        this.scope = scope;
        this.hash = hash;
    }

    /** Makes the key of a call without parts. */
    public static Key of(Scope scope) {
        return new None(scope);
    }

    /** Makes the key of a call with one part, equal to that of its box. */
    public static Key ofInt(Scope scope, int a) {
        return new OfInt(scope, a);
    }

    /** Makes the key of a call with one part, equal to that of its box. */
    public static Key ofLong(Scope scope, long a) {
        return new OfLong(scope, a);
    }

    /** Makes the key of a call with one part. */
    public static Key of(Scope scope, @Nullable Object a) {
        return hashed(scope, hash(scope, a), a);
    }

    /** Makes the key of a call with one part, which has this {@link #hash}. */
    public static Key hashed(Scope scope, int hash, @Nullable Object a) {
        if (a instanceof Integer number) {
            return new OfInt(scope, number);
        }
        return a instanceof Long number ? new OfLong(scope, number) : new One(scope, hash, a);
    }

    /** Makes the key of a call with two parts. */
    public static Key of(Scope scope, @Nullable Object a, @Nullable Object b) {
        return hashed(scope, hash(scope, a, b), a, b);
    }

    /** Makes the key of a call with two parts, which has this {@link #hash}. */
    public static Key hashed(Scope scope, int hash, @Nullable Object a, @Nullable Object b) {
        return new Two(scope, hash, a, b);
    }

    /** Makes the key of a call with three parts. */
    public static Key of(Scope scope, @Nullable Object a, @Nullable Object b, @Nullable Object c) {
        return hashed(scope, hash(scope, a, b, c), a, b, c);
    }

    /** Makes the key of a call with three parts, which has this {@link #hash}. */
    public static Key hashed(Scope scope, int hash, @Nullable Object a, @Nullable Object b, @Nullable Object c) {
        return new Three(scope, hash, a, b, c);
    }

    /** Makes the key of a call with the given parts, equal to one that was made part by part; may keep the array. */
    public static Key ofParts(Scope scope, @Nullable Object[] parts) {
        return switch (parts.length) {
            case 0 -> new None(scope);
            case 1 -> of(scope, parts[0]);
            case 2 -> of(scope, parts[0], parts[1]);
            case 3 -> of(scope, parts[0], parts[1], parts[2]);
            default -> new Many(scope, parts);
        };
    }

    /** Makes the key of a call with more than three parts; the array is the key's from now on. */
    public static Key ofAll(Scope scope, @Nullable Object[] parts) {
        return new Many(scope, parts);
    }

    /** Returns the hash of the key of a call without parts. */
    public static int hash(Scope scope) {
        return scope.hashCode() * 31;
    }

    /** Returns the hash of the key of a call with one part. */
    public static int hash(Scope scope, int a) {
        return scope.hashCode() * 31 + a;
    }

    /** Returns the hash of the key of a call with one part. */
    public static int hash(Scope scope, long a) {
        return scope.hashCode() * 31 + Long.hashCode(a);
    }

    /** Returns the hash of the key of a call with one part. */
    public static int hash(Scope scope, @Nullable Object a) {
        return scope.hashCode() * 31 + hashOf(a);
    }

    /** Returns the hash of the key of a call with two parts. */
    public static int hash(Scope scope, @Nullable Object a, @Nullable Object b) {
        return scope.hashCode() * 31 + hashOf(a) * 31 + hashOf(b);
    }

    /** Returns the hash of the key of a call with three parts. */
    public static int hash(Scope scope, @Nullable Object a, @Nullable Object b, @Nullable Object c) {
        return scope.hashCode() * 31 + (hashOf(a) * 31 + hashOf(b)) * 31 + hashOf(c);
    }

    /** Returns whether this is the key of a call without parts. */
    public final boolean is(Scope of) {
        return scope == of && this instanceof None;
    }

    /** Returns whether this is the key of a call with one part. */
    public final boolean is(Scope of, int a) {
        return scope == of && this instanceof OfInt mine && mine.a == a;
    }

    /** Returns whether this is the key of a call with one part. */
    public final boolean is(Scope of, long a) {
        return scope == of && this instanceof OfLong mine && mine.a == a;
    }

    /** Returns whether this is the key of a call with one part, whose hash it has. */
    public final boolean is(Scope of, @Nullable Object a) {
        if (scope != of) {
            return false;
        }
        if (this instanceof One mine) {
            return same(a, mine.a);
        }
        if (this instanceof OfInt mine) {
            return a instanceof Integer number && number == mine.a;
        }
        return this instanceof OfLong mine && a instanceof Long number && number == mine.a;
    }

    /** Returns whether this is the key of a call with two parts, whose hash it has. */
    public final boolean is(Scope of, @Nullable Object a, @Nullable Object b) {
        return scope == of && this instanceof Two mine && same(a, mine.a) && same(b, mine.b);
    }

    /** Returns whether this is the key of a call with three parts, whose hash it has. */
    public final boolean is(Scope of, @Nullable Object a, @Nullable Object b, @Nullable Object c) {
        return scope == of && this instanceof Three mine && same(a, mine.a) && same(b, mine.b) && same(c, mine.c);
    }

    /** Returns what stands for the method. */
    public final Object method() {
        return scope.method();
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
                && scope == other.scope
                && getClass() == other.getClass()
                && sameParts(other);
    }

    private static int hashOf(@Nullable Object part) {
        return part == null ? 0 : part.hashCode();
    }

    private static boolean same(@Nullable Object a, @Nullable Object b) {
        return a == b || (a != null && a.equals(b));
    }

    static final class None extends Key {

        None(Scope scope) {
            super(scope, hash(scope));
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

    static final class OfInt extends Key {

        private final int a;

        OfInt(Scope scope, int a) {
            super(scope, hash(scope, a));
            this.a = a;
        }

        @Override
        public @Nullable Object[] parts() {
            return new Object[] {a};
        }

        @Override
        boolean sameParts(Key other) {
            return a == ((OfInt) other).a;
        }
    }

    static final class OfLong extends Key {

        private final long a;

        OfLong(Scope scope, long a) {
            super(scope, hash(scope, a));
            this.a = a;
        }

        @Override
        public @Nullable Object[] parts() {
            return new Object[] {a};
        }

        @Override
        boolean sameParts(Key other) {
            return a == ((OfLong) other).a;
        }
    }

    /** Its part is no {@link Integer} and no {@link Long}. */
    static final class One extends Key {

        private final @Nullable Object a;

        One(Scope scope, int hash, @Nullable Object a) {
            super(scope, hash);
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

        Two(Scope scope, int hash, @Nullable Object a, @Nullable Object b) {
            super(scope, hash);
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

        Three(Scope scope, int hash, @Nullable Object a, @Nullable Object b, @Nullable Object c) {
            super(scope, hash);
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

        Many(Scope scope, @Nullable Object[] parts) {
            super(scope, hash(scope) + hashAll(parts));
            this.parts = parts;
        }

        private static int hashAll(@Nullable Object[] parts) {
            int hash = 1;
            for (Object part : parts) {
                hash = hash * 31 + hashOf(part);
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
