package org.tandem.engines.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.tandem.engines.calibration.Calibration.Result;
import org.tandem.engines.calibration.Calibration.Reviewer;

/** The many-facet Rasch model, after the likelihood-ratio test of equal severity. */
final class Rasch {
    private final Design design;
    private final Ratings ratings;
    private final Calibration.Settings settings;

    Rasch(List<Review> reviews, Calibration.Settings settings) {
        design = new Design(reviews);
        ratings = new Ratings(reviews);
        this.settings = settings;
    }

    Result solve() {
        var equal = new Facets(ratings, false);
        var plain = equal.fit();
        var severe = new Facets(ratings, true).from(equal);
        var full = severe.fit();
        var test = test(plain, full);
        boolean differ = test instanceof SeverityTest.Differ;
        return result(test, differ ? full : plain, (differ ? severe : equal).found(differ ? full : plain));
    }

    private SeverityTest test(Facets.Fit plain, Facets.Fit full) {
        int more = new TwoWay(design).rank() - design.items.size();
        if (ratings.steps() == 0) {
            return new SeverityTest.Untestable("All scores are equal: nothing is adjusted.");
        }
        if (more == 0 || design.observations == more + design.items.size()) {
            return new SeverityTest.Untestable(Additive.untestable(design, more));
        }
        double ratio = Math.max(0, 2 * (full.logLikelihood() - plain.logLikelihood()));
        double p = Tail.ofChiSquare(ratio, more);
        return Additive.judged("Likelihood ratio", ratio, p, settings.level());
    }

    private Result result(SeverityTest test, Facets.Fit fit, Found found) {
        var errors = new Posterior(ratings.steps() == 0 ? unknown(fit.se().length) : fit.se());
        var ranking = new Ranking(design, fit.value(), errors, settings);
        var components = Component.of(design);
        var reasons = new ArrayList<>(List.of(test.reason()));
        reasons.addAll(Additive.apart(components, test));
        if (fit.grid().isOurs() && !fit.held()) {
            reasons.add(String.format(
                    Locale.ROOT,
                    "TAM's grid (21 nodes from -6 to 6) does not fit items that spread by %.2f logits and are known this"
                            + " exactly; this one has nodes %.3g apart from %.1f to %.1f.",
                    fit.sd(),
                    fit.grid().width(),
                    -fit.grid().reach(),
                    fit.grid().reach()));
        }
        if (!ratings.unused().isEmpty()) {
            reasons.add("Nobody gave " + ratings.unused() + ": a step leads from the score below to the one above.");
        }
        if (fit.held()) {
            reasons.add(
                    "The scores follow merit and severity without any chance, so the spread of items has no finite best"
                            + " value; it is held at %.0f logits. Maybe the additive model fits."
                                    .formatted(Facets.MOST_SPREAD));
        }
        return new Result(
                Model.RASCH,
                test,
                ranking.items(),
                reviewers(fit),
                new Variances(fit.sd() * fit.sd(), 0, 0),
                settings.top() == 0 ? Optional.empty() : Optional.of(ranking.cut(0)),
                components,
                found,
                List.copyOf(reasons),
                settings.seed());
    }

    private static double[] unknown(int n) {
        var errors = new double[n];
        Arrays.fill(errors, Double.POSITIVE_INFINITY);
        return errors;
    }

    private List<Reviewer> reviewers(Facets.Fit fit) {
        var count = new int[ratings.reviewers.size()];
        for (int r : design.reviewer) {
            count[r]++;
        }
        return IntStream.range(0, count.length)
                .mapToObj(r -> new Reviewer(
                        ratings.reviewers.get(r), fit.severity()[r], fit.severitySe()[r], fit.fit()[r], count[r]))
                .toList();
    }

    /** Items are independent, given severities and steps. */
    private record Posterior(double[] se) implements Errors {
        @Override
        public double[] covariances(int i) {
            return fill(se.length, j -> i == j ? variance(i) : 0);
        }

        @Override
        public double variance(int i) {
            return se[i] * se[i];
        }

        @Override
        public double[][] draws(int times, RandomGenerator chance) {
            return Errors.normal(se, times, chance);
        }
    }
}
