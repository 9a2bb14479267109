package io.asyncache.benchmarks.speed;

import java.util.List;
import java.util.Locale;

/** How many times as much as the peer: the median of all rounds, and the lowest and highest of them. */
record Ratio(double median, double low, double high) {

    /** Compares round by round. */
    static Ratio of(List<Measurement> mine, List<Measurement> peers) {
        List<Double> ratios = mine.stream()
                .flatMap(each -> peers.stream()
                        .filter(peer -> peer.round() == each.round())
                        .map(peer -> each.nanos() / peer.nanos()))
                .sorted()
                .toList();
        return new Ratio(Median.of(ratios), ratios.get(0), ratios.get(ratios.size() - 1));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", median, low, high);
    }
}
