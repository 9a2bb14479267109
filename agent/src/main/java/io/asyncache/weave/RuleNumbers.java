package io.asyncache.weave;

import java.util.stream.IntStream;

/**
 * The numbers by which woven code and the report know the rules. A rule keeps its number for as long as it is in the file,
 * wherever it stands there, so that code which was woven for it need not be woven again.
 *
 * @param methods those of methods that are cached, in the order of their selectors
 * @param invalidations those of methods that invalidate
 */
public record RuleNumbers(int[] methods, int[] invalidations) {

    /** Numbers from 0 on, first the rules of methods that are cached. */
    public static RuleNumbers inOrder(int methods, int invalidations) {
        return new RuleNumbers(
                IntStream.range(0, methods).toArray(),
                IntStream.range(methods, methods + invalidations).toArray());
    }
}
