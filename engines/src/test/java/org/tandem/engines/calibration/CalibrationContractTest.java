package org.tandem.engines.calibration;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.tandem.engines.EngineContract;
import org.tandem.engines.Tries.Draw;

/** Each model keeps the contract of all engines. */
class CalibrationContractTest {

    @Nested
    class Additive extends OfModel {
        @Override
        Model model() {
            return Model.ADDITIVE;
        }
    }

    @Nested
    class Gaussian extends OfModel {
        @Override
        Model model() {
            return Model.GAUSSIAN;
        }
    }

    @Nested
    class Rasch extends OfModel {
        @Override
        Model model() {
            return Model.RASCH;
        }
    }

    abstract static class OfModel implements EngineContract<List<Review>, Calibration.Result> {

        abstract Model model();

        @Override
        public List<Review> any(Draw draw) {
            int reviewers = draw.between(2, 5);
            var reviews = new ArrayList<Review>();
            for (int item = 0; item < 8; item++) {
                double value = 4 * draw.part();
                for (int reviewer = 0; reviewer < reviewers; reviewer++) {
                    if (draw.part() < .8) {
                        double score = Math.floor(value + reviewer % 3 + draw.part());
                        reviews.add(new Review("i" + item, "r" + reviewer, score));
                    }
                }
            }
            return reviews;
        }

        @Override
        public List<Review> reordered(List<Review> input, Draw draw) {
            return draw.shuffled(input);
        }

        @Override
        public Calibration.Result solve(List<Review> input) {
            return Calibration.withDefaults().with(model()).withTop(3).solve(input);
        }

        @Override
        public Map<String, ?> found(Calibration.Result result) {
            return Map.of(
                    "items", result.items().stream().collect(toMap(Calibration.Item::item, item -> item)),
                    "reviewers",
                            result.reviewers().stream().collect(toMap(Calibration.Reviewer::reviewer, each -> each)),
                    "variances", result.variances(),
                    "adjusted", result.adjusted());
        }

        @Override
        public Collection<?> reasons(Calibration.Result result) {
            return result.reasons();
        }

        @Override
        public int cases() {
            return 8;
        }

        @Override
        public Map<String, ThrowingCallable> nonsense() {
            return Map.of(
                    "no reviews", () -> solve(List.of()),
                    "a score that is no number", () -> new Review("a", "r", Double.NaN),
                    "a negative cut", () -> Calibration.withDefaults().withTop(-1),
                    "a level above 1", () -> Calibration.withDefaults().withLevel(5));
        }
    }
}
