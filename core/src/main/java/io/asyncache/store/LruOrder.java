package io.asyncache.store;

/** Least recently used: whoever is used, or gets a new value, goes to the end of the line. */
final class LruOrder extends LineOrder {

    @Override
    public boolean countsUses() {
        return true;
    }

    @Override
    public void use(Node node) {
        moveToEnd(node);
    }

    @Override
    public void renew(Node node) {
        moveToEnd(node);
    }
}
