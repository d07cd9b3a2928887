package org.tandem.engines.ranking;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tandem.engines.ranking.Ranking.Unbounded;

/** Whether finite abilities fit best at all; looked at before they are searched for. */
final class Existence {
    /** Beyond, doubles no longer count by ones. */
    private static final double MOST = 1e15;

    private final Table table;
    private final Ranking.Options options;

    Existence(Table table, Ranking.Options options) {
        this.table = table;
        this.options = options;
    }

    /** The reason why there is no answer; a wrong number is refused. */
    Optional<Unbounded> obstacle() {
        refuse();
        if (options.ties() && table.size() > 0 && decided() == 0) {
            return Optional.of(
                    new Unbounded(
                            List.of(),
                            "Every comparison is a tie, so that no finite tie parameter fits best. Maybe leave ties out of the model."));
        }
        if (options.prior() > 0) {
            return Optional.empty();
        }
        var parts = options.epsilon() > 0 ? Tiers.met(table) : Tiers.of(table);
        if (parts.size() == 1) {
            return Optional.empty();
        }
        return Optional.of(new Unbounded(parts, options.epsilon() > 0 ? Tiers.apart(parts) : Tiers.reason(parts)));
    }

    private double decided() {
        return Arrays.stream(table.wins).sum() + Arrays.stream(table.losses).sum();
    }

    private void refuse() {
        var all = new double[table.names.size()];
        for (int k = 0; k < table.size(); k++) {
            all[table.one[k]] += table.all(k);
            all[table.other[k]] += table.all(k);
        }
        double most = Arrays.stream(all).max().orElse(0);
        if (!(most <= MOST)) {
            throw new IllegalArgumentException(
                    "The weights of an item add up to %s, more than 1e15. Maybe they are no counts.".formatted(most));
        }
        double least = Arrays.stream(all).filter(n -> n > 0).min().orElse(Double.POSITIVE_INFINITY);
        if (options.epsilon() > least / 2) {
            throw new IllegalArgumentException(
                    "The epsilon (%s) turns the order around for an item of %s comparisons; it is at most half of them. Maybe 0.3."
                            .formatted(options.epsilon(), least));
        }
    }
}
