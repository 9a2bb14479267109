package io.asyncache.store;

/** First in, first out: only a new value sends its entry to the end of the line. */
final class FifoOrder extends LineOrder {

    @Override
    public boolean countsUses() {
        return false;
    }

    @Override
    public void use(Node node) {}

    @Override
    public void renew(Node node) {
        moveToEnd(node);
    }
}
