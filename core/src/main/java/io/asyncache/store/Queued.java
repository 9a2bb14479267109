package io.asyncache.store;

import org.jspecify.annotations.Nullable;

/**
 * An entry that stands in a {@link DeadlineQueue}, linked through itself. Only where there is such a queue are entries
 * made with room for its links: two fields are 8 bytes, which the others should not pay.
 */
interface Queued {

    /** Returns the entry. */
    Node node();

    @Nullable
    Queued earlier();

    void setEarlier(@Nullable Queued earlier);

    @Nullable
    Queued later();

    void setLater(@Nullable Queued later);
}
