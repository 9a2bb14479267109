package io.asyncache.store;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Policies with a mistake that is easily made. The conformance sequences must see each. */
enum BrokenOrders {
    LRU_FOR_WHICH_A_GET_IS_NO_USE(Policy.LRU, () -> new Altered(new LruOrder()) {
        @Override
        public void use(Node node) {}
    }),
    LRU_FOR_WHICH_A_PUT_IS_NO_USE(Policy.LRU, () -> new Altered(new LruOrder()) {
        @Override
        public void renew(Node node) {}
    }),
    LRU_THAT_TAKES_FROM_THE_WRONG_END(Policy.LRU, () -> new Altered(new MruOrder())),
    LFU_FOR_WHICH_A_PUT_IS_NO_USE(Policy.LFU, () -> new Altered(new LfuOrder()) {
        @Override
        public void renew(Node node) {}
    }),
    LFU_THAT_REMEMBERS_WHO_WAS_USED_LAST_ONLY(Policy.LFU, () -> new Altered(new LruOrder())),
    FIFO_FOR_WHICH_A_GET_IS_A_USE(Policy.FIFO, () -> new Altered(new LruOrder())),
    FIFO_IN_WHICH_A_NEW_VALUE_KEEPS_ITS_PLACE(Policy.FIFO, () -> new Altered(new FifoOrder()) {
        @Override
        public void renew(Node node) {}
    }),
    MRU_IN_WHICH_A_NEWCOMER_GOES_FIRST(Policy.MRU, () -> new Altered(new MruOrder()) {
        @Override
        public void add(Node node) {
            super.add(node);
            super.use(node);
        }
    });

    final Policy policy;
    final Supplier<Order> order;

    BrokenOrders(Policy policy, Supplier<Order> order) {
        this.policy = policy;
        this.order = order;
    }

    /** An order that does what another does, but for what is overridden. */
    private static class Altered implements Order {

        private final Order right;

        Altered(Order right) {
            this.right = right;
        }

        @Override
        public Node node(Object key, boolean queued) {
            return right.node(key, queued);
        }

        @Override
        public boolean countsUses() {
            return right.countsUses();
        }

        @Override
        public void add(Node node) {
            right.add(node);
        }

        @Override
        public void use(Node node) {
            right.use(node);
        }

        @Override
        public void renew(Node node) {
            right.renew(node);
        }

        @Override
        public void remove(Node node) {
            right.remove(node);
        }

        @Override
        public void forEach(Consumer<Node> visitor) {
            right.forEach(visitor);
        }

        @Override
        public @Nullable Node victim(@Nullable Node spared) {
            return right.victim(spared);
        }
    }
}
