package org.tandem.bind.agreements;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandem.engines.sharing.Bands;
import org.tandem.engines.sharing.MinimumSavingsRate;

/**
 * How a verified gain is shared beyond the plain shares of the one page.
 *
 * @param keeper the party that bears the cost and keeps what no band gives away; null when there are no bands
 * @param bands from low to high; empty when the plain shares apply to all of a gain
 * @param minimumSavingsRate the rate that a saving must reach to be paid, then from the first unit; 0 for none
 * @param clawback whether an interim payment may be taken back
 */
public record GainShare(@Nullable UUID keeper, List<GainBand> bands, Percent minimumSavingsRate, boolean clawback)
        implements Clause {

    static final GainShare UNSAID = new GainShare(null, List.of(), Percent.ZERO, false);

    public GainShare {
        bands = List.copyOf(bands);
    }

    /** As the engine takes it, parties by their ids; empty when there are no bands. */
    public Optional<Bands> engine() {
        return keeper == null || bands.isEmpty()
                ? Optional.empty()
                : Optional.of(new Bands(
                        keeper.toString(), bands.stream().map(GainBand::band).toList(), Map.of()));
    }

    public MinimumSavingsRate minimum() {
        return new MinimumSavingsRate(minimumSavingsRate.fraction());
    }

    @Override
    public Section section() {
        return Section.GAIN_SHARE;
    }

    @Override
    public Object part(Terms terms) {
        return terms.money().gainShare();
    }

    @Override
    public List<Problem> problems(Setting setting) {
        var problems = new ArrayList<Problem>();
        bands.forEach(band -> band.problem().ifPresent(problems::add));
        if (!bands.isEmpty() && (keeper == null || !setting.partyIds().contains(keeper))) {
            problems.add(new Problem("keeper", "Bands need the party that bears the cost. Choose it."));
        }
        var strangers = bands.stream()
                .flatMap(band -> band.shares().stream())
                .anyMatch(share ->
                        share.party().equals(keeper) || !setting.partyIds().contains(share.party()));
        if (strangers) {
            problems.add(new Problem(
                    "bands", "A band gives to parties other than the one that bears the cost. Choose another keeper."));
        }
        overlap().ifPresent(problems::add);
        if (!minimumSavingsRate.within(Percent.ZERO, Percent.HUNDRED)) {
            problems.add(new Problem(
                    "minimum", "The minimum savings rate (%s) must be 0 to 100 %%.".formatted(minimumSavingsRate)));
        }
        return problems;
    }

    private Optional<Problem> overlap() {
        for (int i = 1; i < bands.size(); i++) {
            var below = bands.get(i - 1).to();
            if (below == null || below.compareTo(bands.get(i).from()) > 0) {
                return Optional.of(new Problem(
                        "bands",
                        "The band from %s overlaps the one before it. Sort them from low to high."
                                .formatted(bands.get(i).from())));
            }
        }
        return Optional.empty();
    }

    @Override
    public Terms into(Terms terms, UUID fresh) {
        return terms.with(terms.money().withGainShare(this));
    }
}
