package org.tandem.engines.sharing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.tandem.engines.exact.Rational;

/**
 * Gain and pain shared by bands of spend, as percentages of target cost.
 *
 * <p>Within each band, a party's share of what was saved (spend below target) is its gain, its share of what was
 * overrun is its loss. All that no band gives away stays with the keeper, usually the party that pays the cost. Then
 * limits: what a party would get above its cap or lose below its floor goes to the keeper too. At the end every party
 * is rounded to the smallest unit by {@link Split#rounded}, so that all parties together get exactly target minus
 * spend.
 *
 * <p>Check: target 500,000, spend 200,000, a quarter of the 80 to 100 % band and nothing below gives 25,000.
 *
 * @param keeper the party that bears the balance
 * @param bands from low to high, not overlapping; gaps belong to the keeper
 * @param limits floor and cap of parties other than the keeper
 */
public record Bands(String keeper, List<Band> bands, Map<String, Limit> limits) {

    public Bands {
        bands = List.copyOf(bands);
        limits = Collections.unmodifiableMap(new LinkedHashMap<>(limits));
        refuseOverlap(bands);
        if (limits.containsKey(keeper)) {
            throw new IllegalArgumentException(
                    "The keeper (%s) bears the balance and cannot have a limit. Maybe the limit is meant for another party."
                            .formatted(keeper));
        }
    }

    /** What no band covers stays with the keeper; bands from low to high, no limits. */
    public static Bands keptBy(String keeper, Band... bands) {
        return new Bands(keeper, List.of(bands), Map.of());
    }

    /** The same bands with one more limit. */
    public Bands with(String party, Limit limit) {
        Map<String, Limit> more = new LinkedHashMap<>(limits);
        more.put(party, limit);
        return new Bands(keeper, bands, more);
    }

    /**
     * @param target target cost in the smallest unit, above zero
     * @param spend actual cost, not negative
     * @return who gets what, line by line; the lines add up to the amounts
     */
    public Statement settle(BigInteger target, BigInteger spend) {
        if (target.signum() <= 0 || spend.signum() < 0) {
            throw new IllegalArgumentException(
                    "The target cost (%s) must be above 0 and the spend (%s) at least 0. Maybe they are in different signs."
                            .formatted(target, spend));
        }
        List<Line> lines = bandLines(target, spend);
        lines.addAll(limitLines(lines));
        return rounded(target.subtract(spend), lines);
    }

    private List<Line> bandLines(BigInteger target, BigInteger spend) {
        Rational low = Rational.of(target.min(spend));
        Rational high = Rational.of(target.max(spend));
        long sign = target.compareTo(spend);
        List<Line> lines = new ArrayList<>();
        Rational left = high.minus(low);
        for (Band band : bands) {
            Rational part = band.overlap(Rational.of(target), low, high);
            left = left.minus(part);
            lines.add(bandLine(band, part.times(sign)));
        }
        lines.add(new Line(Kind.OUTSIDE, "outside every band", left.times(sign), kept(left.times(sign))));
        return lines;
    }

    private Line bandLine(Band band, Rational amount) {
        SequencedMap<String, Rational> parties = zeros();
        band.shares().forEach((party, share) -> parties.merge(party, amount.times(share), Rational::plus));
        parties.merge(keeper, amount.minus(Split.sum(parties.values())), Rational::plus);
        return new Line(Kind.BAND, band.label(), amount, parties);
    }

    private List<Line> limitLines(List<Line> lines) {
        SequencedMap<String, Rational> totals = totals(lines);
        return limits.entrySet().stream()
                .filter(limit -> totals.containsKey(limit.getKey()))
                .map(limit -> limitLine(
                        limit.getKey(), limit.getValue().excess(totals.getOrDefault(limit.getKey(), Rational.ZERO))))
                .filter(line -> line.amount().signum() != 0)
                .toList();
    }

    private Line limitLine(String party, Rational excess) {
        SequencedMap<String, Rational> parties = zeros();
        parties.put(party, excess.negate());
        parties.put(keeper, excess);
        return excess.signum() > 0
                ? new Line(Kind.CAP, "cap of " + party, excess, parties)
                : new Line(Kind.FLOOR, "floor of " + party, excess, parties);
    }

    private Statement rounded(BigInteger saving, List<Line> lines) {
        SequencedMap<String, Rational> exact = totals(lines);
        SequencedMap<String, BigInteger> amounts = Split.rounded(exact);
        SequencedMap<String, Rational> difference = zeros();
        amounts.forEach((party, amount) ->
                difference.put(party, Rational.of(amount).minus(exact.getOrDefault(party, Rational.ZERO))));
        lines.add(new Line(Kind.ROUNDING, "rounding to whole units", Rational.ZERO, difference));
        return new Statement(saving, amounts, List.copyOf(lines));
    }

    private SequencedMap<String, Rational> totals(List<Line> lines) {
        SequencedMap<String, Rational> totals = zeros();
        lines.forEach(line -> line.parties().forEach((party, part) -> totals.merge(party, part, Rational::plus)));
        return totals;
    }

    private SequencedMap<String, Rational> kept(Rational amount) {
        SequencedMap<String, Rational> parties = zeros();
        parties.put(keeper, amount);
        return parties;
    }

    private SequencedMap<String, Rational> zeros() {
        SequencedSet<String> parties = new LinkedHashSet<>();
        parties.add(keeper);
        bands.forEach(band -> parties.addAll(band.shares().keySet()));
        SequencedMap<String, Rational> zeros = new LinkedHashMap<>();
        parties.forEach(party -> zeros.put(party, Rational.ZERO));
        return zeros;
    }

    private static void refuseOverlap(List<Band> bands) {
        for (int i = 1; i < bands.size(); i++) {
            if (!bands.get(i - 1).endsBefore(bands.get(i))) {
                throw new IllegalArgumentException(
                        "The bands \"%s\" and \"%s\" overlap. Maybe sort them from low to high."
                                .formatted(
                                        bands.get(i - 1).label(), bands.get(i).label()));
            }
        }
    }

    /** What a line of the statement is. */
    public enum Kind {
        /** What a band shares. */
        BAND,
        /** What no band covers. */
        OUTSIDE,
        /** What a cap takes from a party. */
        CAP,
        /** What a floor spares a party. */
        FLOOR,
        /** What is lost and won by whole units. */
        ROUNDING
    }

    /**
     * One step of the waterfall.
     *
     * @param amount saved (positive) or overrun (negative) in this step, or moved by a limit
     * @param parties what the step adds to each party, exact; together the amount in a band, zero in other steps
     */
    public record Line(Kind kind, String label, Rational amount, SequencedMap<String, Rational> parties) {

        public Line {
            parties = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parties));
        }
    }

    /**
     * @param saving target minus spend; negative for an overrun
     * @param amounts what each party gains (or loses), in the smallest unit, together the saving
     * @param lines the waterfall: by party, the lines add up to the amounts
     */
    public record Statement(BigInteger saving, SequencedMap<String, BigInteger> amounts, List<Line> lines) {}
}
