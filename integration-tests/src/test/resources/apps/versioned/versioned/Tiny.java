package versioned;

import java.util.concurrent.CompletableFuture;

final class Tiny implements Reads {
    private final Source source;

    Tiny(Source source) {
        this.source = source;
    }

    @Override
    public CompletableFuture<Long> later(int key) {
        return source.load(key);
    }

    @Override
    public CompletableFuture<Long> ofAny(Object key) {
        return source.load(((Number) key).intValue());
    }

    @Override
    public CompletableFuture<Long> alone(int key) {
        return source.load(key);
    }

    @Override
    public long blocking(long key) throws InterruptedException {
        return source.loadHere((int) key);
    }

    @Override
    public void change(int key) {
        source.next(key);
    }

    @Override
    public long changeLong(long key) {
        return source.next((int) key);
    }

    @Override
    public CompletableFuture<Long> changeLater(int key) {
        return source.nextLater(key);
    }

    @Override
    public void changeAll() {
        source.nextOfAll();
    }
}
