package io.asyncache.manage;

/**
 * What a cache keeps at the moment, in all class loaders together.
 *
 * @param size the number of entries
 * @param weight the sum of their weights; their number where they are counted
 * @param maximum the bound of one class loader's cache, on the weight or on the number; {@link Long#MAX_VALUE} for none
 */
public record Contents(long size, long weight, long maximum) {

    public static final Contents NOTHING = new Contents(0, 0, 0);
}
