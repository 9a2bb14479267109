package io.asyncache.store;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Random replacement: any entry may go. They stand in an array without gaps, so that one can be drawn at once. */
final class RandomOrder implements Order {

    /** Who draws. */
    @FunctionalInterface
    interface Choice {

        /** Returns a number from 0 up to, not including, the given one; the keys by number are for those who look. */
        int draw(int bound, IntFunction<Object> keys);
    }

    private static final int FIRST_LENGTH = 16;
    private static final int LONGEST = Integer.MAX_VALUE - 8;

    private final Choice choice;
    private @Nullable Slotted[] slots = new Slotted[FIRST_LENGTH];
    private int count;

    RandomOrder() {
        this(any());
    }

    RandomOrder(Choice choice) {
        this.choice = choice;
    }

    private static Choice any() {
        // Its own, as the order's lock guards it, and the application's are left alone.
        SplittableRandom random = new SplittableRandom();
        return (bound, keys) -> random.nextInt(bound);
    }

    @Override
    public Node node(Object key, boolean queued) {
        return queued ? new QueuedSlotted(key) : new Slotted(key);
    }

    @Override
    public boolean countsUses() {
        return false;
    }

    @Override
    public void add(Node node) {
        if (count == slots.length) {
            int longer = (int) Math.min(LONGEST, count * 2L);
            slots = Arrays.copyOf(slots, longer);
        }
        set(count++, (Slotted) node);
    }

    @Override
    public void use(Node node) {}

    @Override
    public void renew(Node node) {}

    @Override
    public void remove(Node node) {
        count--;
        set(((Slotted) node).slot, at(count));
        slots[count] = null;
    }

    @Override
    public @Nullable Node victim(@Nullable Node spared) {
        if (spared == null || spared.held() == null) {
            return draw(count);
        }
        // It is drawn from the others: once it is the last, they are those before it.
        Slotted last = at(count - 1);
        set(((Slotted) spared).slot, last);
        set(count - 1, (Slotted) spared);
        return draw(count - 1);
    }

    @Override
    public void forEach(Consumer<Node> visitor) {
        for (int i = 0; i < count; i++) {
            visitor.accept(at(i));
        }
    }

    private @Nullable Node draw(int bound) {
        return bound == 0 ? null : at(choice.draw(bound, slot -> at(slot).key));
    }

    private Slotted at(int slot) {
        Slotted node = slots[slot];
        assert node != null;
        return node;
    }

    private void set(int slot, Slotted node) {
        slots[slot] = node;
        node.slot = slot;
    }

    private static class Slotted extends Node {

        private int slot;

        Slotted(Object key) {
            super(key);
        }
    }

    private static final class QueuedSlotted extends Slotted implements Queued {

        private @Nullable Queued earlier;
        private @Nullable Queued later;

        QueuedSlotted(Object key) {
            super(key);
        }

        @Override
        public Node node() {
            return this;
        }

        @Override
        public @Nullable Queued earlier() {
            return earlier;
        }

        @Override
        public void setEarlier(@Nullable Queued earlier) {
            this.earlier = earlier;
        }

        @Override
        public @Nullable Queued later() {
            return later;
        }

        @Override
        public void setLater(@Nullable Queued later) {
            this.later = later;
        }
    }
}
