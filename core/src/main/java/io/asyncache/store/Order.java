package io.asyncache.store;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The order in which entries make room for others: a policy. Every method takes constant time and a few field writes,
 * and is called under the lock of the {@link Contents} it serves, but for {@link #node} and {@link #countsUses}.
 */
interface Order {

    /**
     * Returns an entry for the key that is not in the order yet.
     *
     * @param queued whether it will also stand in a {@link DeadlineQueue}, and has to be {@link Queued} therefore
     */
    Node node(Object key, boolean queued);

    /** Returns whether {@link #use} does anything; if not, a hit needs no lock. */
    boolean countsUses();

    /** Takes in an entry that is new. */
    void add(Node node);

    /** An entry's value was got. */
    void use(Node node);

    /** An entry's value was replaced. */
    void renew(Node node);

    /** Takes out an entry. */
    void remove(Node node);

    /** Returns the entry that goes next, leaving out the one for which room is made; null if there is no other. */
    @Nullable
    Node victim(@Nullable Node spared);

    /** Shows all entries, those first that would go first where the policy tells. */
    void forEach(Consumer<Node> visitor);
}
