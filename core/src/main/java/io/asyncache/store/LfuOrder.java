package io.asyncache.store;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Least frequently used, in constant time, after Shah, Mitra and Matani: "An O(1) algorithm for implementing the LFU
 * cache eviction scheme" (2010). Entries that were used equally often share a bucket; the buckets are linked by rising
 * count. Within a bucket the least recently used comes first: an entry joins its bucket at the end, when it is used.
 *
 * <p>Counts never age, as in cachetools: a new value counts as a use, and only an entry that has left is forgotten.
 */
final class LfuOrder implements Order {

    /** The bucket before the first; it has no entries. */
    private final Bucket lowest = new Bucket(0);

    @Override
    public Node node(Object key, boolean queued) {
        return LinkedNode.of(key, queued);
    }

    @Override
    public boolean countsUses() {
        return true;
    }

    @Override
    public void add(Node node) {
        join((LinkedNode) node, lowest, 1);
    }

    @Override
    public void use(Node node) {
        LinkedNode used = (LinkedNode) node;
        Bucket bucket = bucketOf(used);
        long uses = bucket.uses + 1;
        Bucket next = bucket.higher;
        if (bucket.first == bucket.last && (next == null || next.uses > uses)) {
            // It is alone, and stays alone: the bucket may rise with it.
            bucket.uses = uses;
            return;
        }
        bucket.remove(used);
        join(used, bucket, uses);
        dropIfEmpty(bucket);
    }

    @Override
    public void renew(Node node) {
        use(node);
    }

    @Override
    public void remove(Node node) {
        LinkedNode leaving = (LinkedNode) node;
        Bucket bucket = bucketOf(leaving);
        bucket.remove(leaving);
        leaving.line = null;
        dropIfEmpty(bucket);
    }

    @Override
    public @Nullable Node victim(@Nullable Node spared) {
        Bucket bucket = lowest.higher;
        if (bucket == null) {
            return null;
        }
        Node victim = bucket.firstBut(spared);
        if (victim == null && bucket.higher != null) {
            victim = bucket.higher.first;
        }
        return victim;
    }

    @Override
    public void forEach(Consumer<Node> visitor) {
        for (Bucket bucket = lowest.higher; bucket != null; bucket = bucket.higher) {
            bucket.forEach(visitor);
        }
    }

    /** Returns how often the entry was used, its coming included. */
    static long uses(Node node) {
        return bucketOf((LinkedNode) node).uses;
    }

    private static Bucket bucketOf(LinkedNode node) {
        Line bucket = node.line;
        assert bucket != null;
        return (Bucket) bucket;
    }

    private static void join(LinkedNode node, Bucket lower, long uses) {
        Bucket bucket = lower.higher;
        if (bucket == null || bucket.uses != uses) {
            bucket = new Bucket(uses);
            lower.insertAbove(bucket);
        }
        bucket.append(node);
        node.line = bucket;
    }

    private static void dropIfEmpty(Bucket bucket) {
        if (bucket.isEmpty()) {
            bucket.unlink();
        }
    }

    /** The entries that were used equally often. */
    private static final class Bucket extends Line {

        private long uses;
        private @Nullable Bucket lower;
        private @Nullable Bucket higher;

        Bucket(long uses) {
            this.uses = uses;
        }

        void insertAbove(Bucket bucket) {
            bucket.lower = this;
            bucket.higher = higher;
            if (higher != null) {
                higher.lower = bucket;
            }
            higher = bucket;
        }

        void unlink() {
            assert lower != null;
            lower.higher = higher;
            if (higher != null) {
                higher.lower = lower;
            }
        }
    }
}
