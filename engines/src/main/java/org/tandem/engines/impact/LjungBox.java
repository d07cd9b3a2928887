package org.tandem.engines.impact;

import java.util.List;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/**
 * Ljung and Box's test that residuals have no memory: Q = n (n + 2) sum r_k^2 / (n - k).
 *
 * @param statistic Q
 * @param lags how many autocorrelations it sums
 * @param degreesOfFreedom lags less the estimated ratios of variances, at least 1
 * @param p probability of a Q at least as large without memory; 1 when there are fewer than 3 residuals
 */
public record LjungBox(double statistic, int lags, int degreesOfFreedom, double p) {

    /**
     * Over min(2 season, n/5) lags with a season, min(10, n/5) without (Hyndman's rule). Pairs with a missing residual
     * (NaN) are left out.
     */
    static LjungBox of(List<Double> residuals, int season, int estimated) {
        int n = (int) residuals.stream().filter(e -> !e.isNaN()).count();
        int lags = Math.max(1, Math.min(season > 1 ? 2 * season : 10, n / 5));
        int df = Math.max(1, lags - estimated);
        if (n < 3) return new LjungBox(0, lags, df, 1);
        double q = statistic(residuals, n, lags);
        return new LjungBox(q, lags, df, 1 - new ChiSquaredDistribution(df).cumulativeProbability(q));
    }

    private static double statistic(List<Double> residuals, int n, int lags) {
        double variance = products(residuals, 0);
        double sum = 0;
        for (int k = 1; k <= lags && variance > 0; k++) {
            double r = products(residuals, k) / variance;
            sum += r * r / (n - k);
        }
        return n * (n + 2.) * sum;
    }

    private static double products(List<Double> residuals, int lag) {
        double sum = 0;
        for (int t = lag; t < residuals.size(); t++) {
            double product = residuals.get(t) * residuals.get(t - lag);
            if (!Double.isNaN(product)) sum += product;
        }
        return sum;
    }
}
