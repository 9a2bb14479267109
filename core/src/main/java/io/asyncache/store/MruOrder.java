package io.asyncache.store;

/**
 * Most recently used: whoever is used, or gets a new value, goes to the front of the line and is the next to leave. A
 * newcomer has not been used yet and stands at the end, as in cachetools.
 */
final class MruOrder extends LineOrder {

    @Override
    public boolean countsUses() {
        return true;
    }

    @Override
    public void use(Node node) {
        moveToFront(node);
    }

    @Override
    public void renew(Node node) {
        moveToFront(node);
    }
}
