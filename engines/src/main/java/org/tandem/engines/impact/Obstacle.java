package org.tandem.engines.impact;

import java.util.Optional;

/** Why a model cannot be estimated, in words. */
final class Obstacle {

    private Obstacle() {}

    static Optional<String> of(Series series, Structure structure) {
        if (series.before() == 0 || series.after() == 0)
            return Optional.of("The series has " + series.before() + " readings before the change and " + series.after()
                    + " from it on; both sides need some. Maybe the time of the change is wrong.");
        var season = season(structure.season().periods(), series.before() + series.after());
        if (season.isPresent()) return season;
        var design = Design.of(series, structure, series.change());
        var filter = new AugmentedFilter(design, structure);
        filter.filter(Variances.STILL, AugmentedFilter.Track.NONE);
        return few(design, structure, filter)
                .or(() -> undetermined(design, filter.regression().undetermined()))
                .or(() -> still(design, filter));
    }

    /** A pattern that is seen less than twice cannot be told from the change. */
    static Optional<String> season(int periods, int readings) {
        return 2 * periods <= readings
                ? Optional.empty()
                : Optional.of("A season of " + periods + " periods needs at least two of them, " + 2 * periods
                        + " readings; there are " + readings + ". Maybe a shorter season, or none.");
    }

    /** Whether what the fixed parts leave is rounding. */
    static Optional<String> still(double squares, double size) {
        return squares > 1e-22 * size
                ? Optional.empty()
                : Optional.of(
                        "The measure leaves no variation beside the model's fixed parts: nothing to tell an effect"
                                + " from chance. Maybe the readings are rounded, copied or computed.");
    }

    private static Optional<String> few(Design design, Structure structure, AugmentedFilter filter) {
        int needed = design.coefficients() + structure.moving().size() + 2;
        return filter.used() >= needed
                ? Optional.empty()
                : Optional.of("The series has " + filter.used() + " readings; a model of " + design.coefficients()
                        + " coefficients and " + (structure.moving().size() + 1) + " variances needs at least " + needed
                        + ". Maybe a model without season, or without controls.");
    }

    private static Optional<String> undetermined(Design design, int column) {
        return column < 0
                ? Optional.empty()
                : Optional.of("The coefficient " + design.names.get(column)
                        + " cannot be told from the others: its column moves exactly with theirs, or its periods are"
                        + " missing. Maybe the control is constant or given twice, or the season is longer than the"
                        + " data.");
    }

    private static Optional<String> still(Design design, AugmentedFilter filter) {
        double size = 0;
        int k = design.coefficients();
        for (var row : design.rows) size += row[k] * row[k];
        return still(filter.regression().residualSumOfSquares(), size);
    }
}
