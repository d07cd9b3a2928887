package org.tandem.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.tandem.engines.calibration.Calibration;
import org.tandem.engines.calibration.Model;
import org.tandem.engines.calibration.Review;

/**
 * 5,000 seeded reviews of 1,250 items by 400 reviewers; the peer is the textbook's normal equations of all items and
 * reviewers at once, solved and inverted densely by EJML. Ours includes the test, the errors and 4,000 draws for the top.
 */
final class CalibrationBench {
    private static final int ITEMS = 1_250;
    private static final int REVIEWERS = 400;
    private static final int EACH = 4;

    private CalibrationBench() {}

    public static void main(String[] args) {
        var reviews = reviews();
        var peer = Stopwatch.best(3, () -> textbook(reviews));
        System.out.printf("textbook, additive: %s%n", peer);
        for (var model : Model.values()) {
            var ours = Stopwatch.best(
                    4, () -> Calibration.withDefaults().with(model).withTop(50).solve(reviews));
            System.out.printf("%s: %s, ratio %.1f%n", model, ours, peer.seconds() / ours.seconds());
        }
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
