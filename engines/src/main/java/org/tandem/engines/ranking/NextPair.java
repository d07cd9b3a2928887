package org.tandem.engines.ranking;

import java.util.List;
import org.tandem.engines.ranking.Ranking.Pair;

/**
 * The pair whose comparison would tell most: greatest log(1 + information x variance of the difference), of equal ones the
 * first by name.
 */
final class NextPair {
    private final double[][] lower;
    private final double[] ability;
    private final double nu;
    private int one;
    private int other = 1;
    private double most = -1;

    private NextPair(double[][] lower, double[] ability, double nu) {
        this.lower = lower;
        this.ability = ability;
        this.nu = nu;
    }

    static Pair of(List<String> names, double[][] lower, double[] ability, double nu) {
        var next = new NextPair(lower, ability, nu);
        next.search(names.size());
        return new Pair(names.get(next.one), names.get(next.other), Math.log1p(Math.max(0, next.most)));
    }

    private void search(int items) {
        for (int i = 0; i < items; i++) {
            for (int j = i + 1; j < items; j++) {
                look(i, j);
            }
        }
    }

    private void look(int i, int j) {
        double spread = lower[i][i] + lower[j][j] - 2 * lower[j][i];
        // A comparison tells at most 1/4.
        if (spread / 4 <= most) {
            return;
        }
        double gain = information(ability[i] - ability[j], nu) * spread;
        if (gain > most * (1 + 1e-12)) {
            most = gain;
            one = i;
            other = j;
        }
    }

    private static double information(double d, double nu) {
        double half = Math.exp(-Math.abs(d) / 2);
        double total = 1 + half * half + nu * half;
        double lead = (1 - half * half) / total;
        return ((1 + half * half) / total - lead * lead) / 4;
    }
}
