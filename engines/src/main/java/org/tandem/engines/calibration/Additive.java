package org.tandem.engines.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.tandem.engines.calibration.Calibration.Item;
import org.tandem.engines.calibration.Calibration.Result;
import org.tandem.engines.calibration.Calibration.Reviewer;

/** Minimises sum c(s - v - b)^2 with sum b = 0, after the F test of b = 0. */
final class Additive {
    private final Design design;
    private final Calibration.Settings settings;
    private final TwoWay full;
    private final Plain plain;

    Additive(Design design, Calibration.Settings settings) {
        this.design = design;
        this.settings = settings;
        full = new TwoWay(design);
        plain = new Plain(design);
    }

    /** The F test of equal severity: exact for normal errors, fixed or random severities alike. */
    SeverityTest test() {
        int more = full.rank() - design.items.size();
        int left = design.observations - full.rank();
        if (more == 0 || left == 0) {
            return new SeverityTest.Untestable(untestable(design, more));
        }
        double rest = squares(full.fit(design.mean));
        double gain = Math.max(0, plain.squares() - rest);
        if (!(gain > plain.negligible())) {
            return new SeverityTest.Alike(0, 1, "Reviewers give the same scores: nothing is adjusted.");
        }
        if (!(rest > plain.negligible())) {
            return new SeverityTest.Differ(
                    Double.MAX_VALUE,
                    0,
                    "Reviewers differ in severity, and merit and severity explain every score without a rest: values are adjusted.");
        }
        double f = gain / more / (rest / left);
        return judged(f, Tail.ofF(f, more, left));
    }

    private SeverityTest judged(double f, double p) {
        return judged("F", f, p, settings.level());
    }

    static SeverityTest judged(String name, double f, double p, double level) {
        var figures = String.format(Locale.ROOT, "%s = %.3g, p = %.3g, level %.3g", name, f, p, level);
        if (p < level || level == 1) {
            return new SeverityTest.Differ(
                    f, p, "Reviewers differ in severity (" + figures + "): values are adjusted.");
        }
        return new SeverityTest.Alike(
                f, p, "No difference in severity between reviewers is shown (" + figures + "): nothing is adjusted.");
    }

    static String untestable(Design design, int more) {
        return more == 0
                ? "No item was judged by two reviewers, so severity cannot be told from merit: nothing is adjusted."
                : "There are too few reviews to tell severity from error (%d reviews, %d items, %d reviewers): nothing is adjusted."
                        .formatted(design.observations, design.items.size(), design.reviewers.size());
    }

    private double squares(TwoWay.Effects effects) {
        var rest = full.residuals(design.mean, effects);
        double sum = design.within;
        for (int c = 0; c < rest.length; c++) {
            sum += design.weight[c] * rest[c] * rest[c];
        }
        return sum;
    }

    Result solve() {
        var test = test();
        return test instanceof SeverityTest.Differ ? adjusted(test) : unadjusted(test);
    }

    private Result adjusted(SeverityTest test) {
        var effects = full.fit(design.mean);
        int df = design.observations - full.rank();
        double variance = squares(effects) / df;
        var severityOf = new SeverityRows(design, full.residuals(design.mean, effects), variance, this::freedom);
        var errors = new Errors() {
            @Override
            public double[] covariances(int i) {
                var with = full.itemSeverityCovariance(i);
                return fill(design.items.size(), j -> variance * full.itemCovariance(i, with, j));
            }

            @Override
            public double variance(int i) {
                return variance * full.itemCovariance(i, full.itemSeverityCovariance(i), i);
            }

            @Override
            public double[][] draws(int times, java.util.random.RandomGenerator chance) {
                var draws = full.itemErrors(times, chance);
                for (int d = 0; d < times; d++) {
                    double scale = Math.sqrt(variance) * Errors.spread(df, chance);
                    for (double[] item : draws) {
                        item[d] *= scale;
                    }
                }
                return draws;
            }
        };
        var rows = severityOf.rows(effects.reviewer(), r -> Math.sqrt(variance * full.severityCovariance(r, r)));
        return result(test, new Values(effects.item(), errors, df), rows, variance);
    }

    /** 1 - leverage of a cell. */
    private double freedom(int c) {
        int i = design.item[c];
        int r = design.reviewer[c];
        var with = full.itemSeverityCovariance(i);
        double spread = full.itemCovariance(i, with, i) + 2 * with[r] + full.severityCovariance(r, r);
        return 1 - design.weight[c] * spread;
    }

    private Result unadjusted(SeverityTest test) {
        double variance = plain.variance();
        var rest = plain.residuals();
        var rows = new SeverityRows(design, rest, variance, plain::freedom)
                .rows(new double[design.reviewers.size()], r -> unusedError(r));
        return result(test, new Values(plain.means(), plain, plain.df()), rows, variance);
    }

    private double unusedError(int r) {
        int df = design.observations - full.rank();
        return df == 0
                ? Double.POSITIVE_INFINITY
                : Math.sqrt(squares(full.fit(design.mean)) / df * Math.max(0, full.severityCovariance(r, r)));
    }

    private record Values(double[] value, Errors errors, int df) {}

    private Result result(SeverityTest test, Values values, List<Reviewer> reviewers, double residual) {
        var ranking = new Ranking(design, values.value(), values.errors(), settings);
        var items = ranking.items();
        var components = Component.of(design);
        var reasons = new ArrayList<>(List.of(test.reason()));
        reasons.addAll(apart(components, test));
        return new Result(
                Model.ADDITIVE,
                test,
                items,
                reviewers,
                variances(items, reviewers, residual),
                settings.top() == 0 ? Optional.empty() : Optional.of(ranking.cut(values.df())),
                components,
                Found.NOTHING,
                List.copyOf(reasons),
                settings.seed());
    }

    static List<String> apart(List<Component> components, SeverityTest test) {
        if (components.size() == 1) {
            return List.of();
        }
        var sentences = new ArrayList<String>();
        sentences.add("The reviews fall into %d parts without a shared reviewer; values of different parts %s."
                .formatted(
                        components.size(),
                        test instanceof SeverityTest.Differ
                                ? "compare only if each part's reviewers are equally severe on average"
                                : "rest on reviewers being alike"));
        for (var part : components) {
            sentences.add("Part: items " + part.items() + ", reviewers " + part.reviewers() + ".");
        }
        return sentences;
    }

    private static Variances variances(List<Item> items, List<Reviewer> reviewers, double residual) {
        return new Variances(
                between(
                        items.size(),
                        i -> items.get(i).value(),
                        i -> items.get(i).se()),
                between(
                        reviewers.size(),
                        r -> reviewers.get(r).severity(),
                        r -> reviewers.get(r).severity() == 0
                                ? 0
                                : reviewers.get(r).se()),
                residual);
    }

    private static double between(int n, IntToDoubleFunction value, IntToDoubleFunction se) {
        double mean = 0;
        for (int i = 0; i < n; i++) {
            mean += value.applyAsDouble(i) / n;
        }
        double sum = 0;
        double error = 0;
        for (int i = 0; i < n; i++) {
            sum += Math.pow(value.applyAsDouble(i) - mean, 2) / Math.max(1, n - 1);
            error += Math.pow(se.applyAsDouble(i), 2) / n;
        }
        return Math.max(0, sum - error);
    }
}
