package org.tandem.engines.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Holm's step-down rule (1979): several measures that pay share one chance of a false claim. The smallest p is held
 * against alpha/m, the next against alpha/(m-1), until one fails; with it fail all larger ones. Equal p keep their order.
 */
public final class Holm {

    private Holm() {}

    /** The claims, in their order, each with the condition that Holm adds. */
    public static List<Claim> over(List<Claim> claims, double alpha) {
        var p = claims.stream().map(claim -> claim.grounds().p()).toList();
        var bounds = bounds(p, alpha);
        var result = new ArrayList<Claim>();
        for (int i = 0; i < claims.size(); i++)
            result.add(claims.get(i).with(List.of(condition(p.get(i), bounds.get(i), claims.size()))));
        return List.copyOf(result);
    }

    private static Condition condition(double p, double bound, int measures) {
        return Condition.below("holm", "below its bound among " + measures + " paying measures (Holm)", p, bound);
    }

    /** What each p is held against: alpha/(m - rank), and no more than that of a smaller p that failed, which is 0. */
    static List<Double> bounds(List<Double> p, double alpha) {
        var order = IntStream.range(0, p.size())
                .boxed()
                .sorted(Comparator.comparing(p::get))
                .toList();
        var bounds = new Double[p.size()];
        boolean open = true;
        for (int rank = 0; rank < order.size(); rank++) {
            int i = order.get(rank);
            bounds[i] = open ? alpha / (p.size() - rank) : 0;
            open = open && p.get(i) < bounds[i];
        }
        return List.of(bounds);
    }
}
