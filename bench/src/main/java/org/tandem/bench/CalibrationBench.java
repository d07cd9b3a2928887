package org.tandem.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.tandem.engines.calibration.Calibration;
import org.tandem.engines.calibration.Model;
import org.tandem.engines.calibration.Review;

/**
 * 5,000 seeded reviews of 1,250 items by 400 reviewers. Peers: for the additive model the textbook's normal equations of
 * all items and reviewers at once, solved and inverted densely by EJML; for the Gaussian one lme4 of R. Ours includes the
 * test, the errors and 4,000 draws for the top.
 *
 * <pre>
 * ./tandem bench CalibrationBench
 * </pre>
 */
final class CalibrationBench {
    private static final int ITEMS = 1_250;
    private static final int REVIEWERS = 400;
    private static final int EACH = 4;
    private static final Peer R = new Peer("Rscript", "lme4.R", "apt-get install --no-install-recommends r-cran-lme4");

    private CalibrationBench() {}

    public static void main(String[] args) {
        var reviews = reviews();
        beside("additive", time(Model.ADDITIVE, reviews), Stopwatch.best(3, () -> textbook(reviews)));
        besideR(reviews, time(Model.GAUSSIAN, reviews));
        System.out.printf("rasch: %s%n", time(Model.RASCH, reviews));
    }

    private static Stopwatch time(Model model, List<Review> reviews) {
        var engine = Calibration.withDefaults().with(model).withTop(50);
        return Stopwatch.best(6, () -> engine.solve(reviews));
    }

    private static void beside(String name, Stopwatch ours, Stopwatch dense) {
        double ratio = dense.seconds() / ours.seconds();
        System.out.printf(Locale.ROOT, "%s: %s; dense normal equations %s, ratio %.1f%n", name, ours, dense, ratio);
    }

    private static void besideR(List<Review> reviews, Stopwatch time) {
        var ours =
                Calibration.withDefaults().with(Model.GAUSSIAN).solve(reviews).variances();
        var lines = new ArrayList<>(List.of("item,reviewer,score"));
        reviews.forEach(review -> lines.add(review.item() + "," + review.reviewer() + "," + review.score()));
        var theirs = R.run(lines).orElse(Map.of());
        System.out.printf(
                Locale.ROOT,
                "gaussian: %s; lme4 %.2f s of CPU, ratio %.1f; variances of item, reviewer, residual %.5f %.5f %.5f, lme4 %.5f %.5f %.5f%n",
                time,
                Peer.number(theirs, "seconds"),
                Peer.number(theirs, "seconds") / time.seconds(),
                ours.item(),
                ours.reviewer(),
                ours.residual(),
                Peer.number(theirs, "item"),
                Peer.number(theirs, "reviewer"),
                Peer.number(theirs, "Residual"));
    }

    private static List<Review> reviews() {
        var chance = new SplittableRandom(1);
        var reviews = new ArrayList<Review>();
        for (int item = 0; item < ITEMS; item++) {
            double value = chance.nextGaussian();
            int first = chance.nextInt(REVIEWERS);
            for (int k = 0; k < EACH; k++) {
                int reviewer = (first + k * (1 + item % 37)) % REVIEWERS;
                double severity = Math.sin(reviewer);
                double score = Math.clamp(Math.round(3 + value - severity + chance.nextGaussian()), 0, 6);
                reviews.add(new Review("i" + item, "r" + reviewer, score));
            }
        }
        return reviews;
    }

    private static void textbook(List<Review> reviews) {
        int size = ITEMS + REVIEWERS;
        var matrix = new DMatrixRMaj(size, size);
        var right = new DMatrixRMaj(size, 1);
        for (var review : reviews) {
            int item = Integer.parseInt(review.item().substring(1));
            int reviewer = ITEMS + Integer.parseInt(review.reviewer().substring(1));
            matrix.add(item, item, 1);
            matrix.add(reviewer, reviewer, 1);
            matrix.add(item, reviewer, 1);
            matrix.add(reviewer, item, 1);
            right.add(item, 0, review.score());
            right.add(reviewer, 0, review.score());
        }
        for (int one = ITEMS; one < size; one++) {
            for (int other = ITEMS; other < size; other++) {
                matrix.add(one, other, 1);
            }
        }
        var solver = LinearSolverFactory_DDRM.symmPosDef(size);
        if (!solver.setA(matrix)) {
            throw new IllegalStateException("The reviews do not hang together.");
        }
        solver.solve(right, new DMatrixRMaj(size, 1));
        solver.invert(new DMatrixRMaj(size, size));
    }
}
