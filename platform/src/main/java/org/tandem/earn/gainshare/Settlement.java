package org.tandem.earn.gainshare;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandem.bind.agreements.Percent;
import org.tandem.earn.gainshare.Inputs.Amount;
import org.tandem.earn.gainshare.Inputs.PartyShare;
import org.tandem.engines.exact.Rational;
import org.tandem.engines.sharing.LookPayments;
import org.tandem.engines.sharing.LookPayments.Look;
import org.tandem.engines.sharing.Split;

/**
 * The money of a statement, exact, in the currency's smallest unit.
 *
 * <pre>
 * value(e) = e x volume x unit value (low end) - investment - run cost x periods
 * entitled = 0 without claim; value(lower end of 95 %) at an interim look; value(estimate) at the last
 * payment  = entitled - paid before, never negative unless clawback was agreed (at the last look)
 * parties  = entitled through the bands or shares, less what each was paid before
 * </pre>
 *
 * <p>Value that is not cashable, or an estimate below the minimum savings rate, entitles to nothing, with the reason in
 * {@code reasons}. The parties' amounts always add up to the payment; ties go to whoever stands earlier in the agreement.
 *
 * @param estimate value at the estimate, rounded down
 * @param low value at the worse end of the interval, rounded down
 * @param most value at the estimate with the high end of the unit values, rounded down; for information [D13]
 * @param lines the waterfall, from the verified benefit to each party's amount
 */
public record Settlement(
        long estimate,
        long low,
        long most,
        long entitled,
        long before,
        long payment,
        List<Amount> amounts,
        List<Line> lines,
        List<String> reasons) {

    public Settlement {
        amounts = List.copyOf(amounts);
        lines = List.copyOf(lines);
        reasons = List.copyOf(reasons);
    }

    /**
     * A step of the waterfall.
     *
     * @param total true: a level; false: added to what stands before
     * @param party whose amount it is; null for none
     */
    public record Line(
            String label,
            long amount,
            boolean total,
            @Nullable UUID party) {}

    /** Follows from the inputs alone: the same inputs give the same cents, always. */
    public static Settlement of(Inputs inputs) {
        return new Working(inputs).settlement();
    }

    /** The steps of one calculation. */
    private static final class Working {

        private final Inputs in;
        private final Rational smallest;
        private final Rational volume;
        private final List<String> reasons = new ArrayList<>();

        Working(Inputs in) {
            this.in = in;
            var digits =
                    Math.max(0, Currency.getInstance(in.sharing().currency()).getDefaultFractionDigits());
            smallest = Rational.of(BigInteger.TEN.pow(digits));
            volume = Rational.parse(in.volume());
        }

        Settlement settlement() {
            var estimate = net(gross(in.improvement().estimate(), false));
            var lower = net(gross(in.improvement().low(), false)).min(estimate);
            var before = in.paid().stream().mapToLong(Amount::amount).sum();
            var look = new Look(in.source().last(), pays(estimate), estimate, lower);
            var paid = payments().pay(look, BigInteger.valueOf(before));
            var amounts = amounts(paid.entitled(), paid.amount());
            return new Settlement(
                    whole(estimate),
                    whole(lower),
                    whole(net(gross(in.improvement().estimate(), true))),
                    paid.entitled().longValueExact(),
                    before,
                    paid.amount().longValueExact(),
                    amounts,
                    lines(paid, amounts),
                    reasons);
        }

        private LookPayments payments() {
            return new LookPayments(in.sharing().gainShare().clawback());
        }

        /** A worsening is worth nothing; it is no debt. */
        private Rational gross(String improvement, boolean high) {
            var units = Rational.parse(improvement).times(volume).max(Rational.ZERO);
            var range = in.value().worth(units);
            return (high ? range.high() : range.pays()).times(smallest);
        }

        private Rational net(Rational gross) {
            return gross.minus(Rational.of(in.value().investment())).minus(Rational.of(runCost()));
        }

        private long runCost() {
            return Math.multiplyExact(in.value().runCost(), in.source().periods());
        }

        private boolean pays(Rational estimate) {
            if (!in.source().claimed()) {
                reasons.add("The effect is not claimed, so nothing is paid.");
            }
            if (!in.value().paysBenefit()) {
                reasons.add("The value is %s, which pays nothing unless every side signs otherwise."
                        .formatted(in.value().benefit().title().toLowerCase(java.util.Locale.ROOT)));
            }
            return passesMinimum(estimate)
                    && in.source().claimed()
                    && in.value().paysBenefit();
        }

        private boolean passesMinimum(Rational estimate) {
            var minimum = in.sharing().gainShare().minimum();
            if (minimum.minimum().signum() == 0) {
                return true;
            }
            var judged = minimum.judge(target(), target().minus(estimate), Rational.ONE);
            if (!judged.passes()) {
                reasons.add("The saving is %s %% of the target cost; the minimum is %s %%, so nothing is paid."
                        .formatted(
                                judged.rate().times(100).toDecimal(4).toPlainString(),
                                minimum.minimum().times(100).toDecimal(4).toPlainString()));
            }
            return judged.passes();
        }

        /** What the volume would have cost without the change, in whole smallest units. */
        private Rational target() {
            var cost = in.value().targetCost();
            if (cost == null) {
                throw new IllegalArgumentException(String.valueOf(in.obstacle()));
            }
            return Rational.of(
                    Rational.parse(cost).times(volume).times(smallest).floor());
        }

        /** Each party's part of all that was earned so far, less what it was paid. */
        private List<Amount> amounts(BigInteger entitled, BigInteger payment) {
            var parts = entitled.signum() == 0 ? even(BigInteger.ZERO) : parts(entitled);
            SequencedMap<UUID, BigInteger> due = new LinkedHashMap<>();
            in.sharing()
                    .parties()
                    .forEach(party -> due.put(
                            party, parts.getOrDefault(party, BigInteger.ZERO).subtract(paid(party))));
            return named(fits(due, payment) ? due : Split.byLargestRemainder(payment, weights(due)));
        }

        private SequencedMap<UUID, BigInteger> even(BigInteger each) {
            SequencedMap<UUID, BigInteger> same = new LinkedHashMap<>();
            in.sharing().parties().forEach(party -> same.put(party, each));
            return same;
        }

        private SequencedMap<UUID, BigInteger> parts(BigInteger entitled) {
            var bands = in.sharing().gainShare().engine();
            if (bands.isEmpty()) {
                return Split.byLargestRemainder(entitled, shares());
            }
            var target = target().floor();
            SequencedMap<UUID, BigInteger> parts = new LinkedHashMap<>();
            bands.get()
                    .settle(target, target.subtract(entitled))
                    .amounts()
                    .forEach((party, amount) -> parts.put(UUID.fromString(party), amount));
            return parts;
        }

        private SequencedMap<UUID, Rational> shares() {
            SequencedMap<UUID, Rational> shares = new LinkedHashMap<>();
            for (PartyShare share : in.sharing().shares()) {
                shares.put(share.party(), Percent.of(share.percent()).fraction());
            }
            return shares;
        }

        /** Whether what is due to each adds up to the payment without taking from anybody what was not agreed. */
        private boolean fits(SequencedMap<UUID, BigInteger> due, BigInteger payment) {
            var sum = due.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
            var takes = due.values().stream().anyMatch(amount -> amount.signum() < 0);
            return sum.equals(payment) && (!takes || payment.signum() < 0);
        }

        /** In the proportion of what is due to those to whom something is; by the plain shares where it is to nobody. */
        private SequencedMap<UUID, Rational> weights(SequencedMap<UUID, BigInteger> due) {
            SequencedMap<UUID, Rational> weights = new LinkedHashMap<>();
            due.forEach((party, amount) -> weights.put(party, Rational.of(amount.max(BigInteger.ZERO))));
            return weights.values().stream().allMatch(weight -> weight.signum() == 0) ? shares() : weights;
        }

        private BigInteger paid(UUID party) {
            return BigInteger.valueOf(in.paid().stream()
                    .filter(amount -> amount.party().equals(party))
                    .mapToLong(Amount::amount)
                    .sum());
        }

        private List<Amount> named(SequencedMap<UUID, BigInteger> amounts) {
            return in.sharing().shares().stream()
                    .map(share -> new Amount(
                            share.party(),
                            share.name(),
                            amounts.getOrDefault(share.party(), BigInteger.ZERO).longValueExact()))
                    .toList();
        }

        private List<Line> lines(LookPayments.Payment paid, List<Amount> amounts) {
            var lines = new ArrayList<Line>();
            long investment = in.value().investment();
            long entitled = paid.entitled().longValueExact();
            var end = in.source().last()
                    ? in.improvement().estimate()
                    : in.improvement().low();
            // what is entitled was rounded down to whole units: the benefit is shown so that the steps add up
            long gross = entitled > 0 ? entitled + investment + runCost() : whole(gross(end, false));
            lines.add(new Line("Verified benefit", gross, true, null));
            step(lines, "Investment", -investment);
            step(lines, "Run cost", -runCost());
            step(lines, "Not paid by the rules", entitled - (gross - investment - runCost()));
            step(lines, "Paid before", paid.amount().longValueExact() - entitled);
            lines.add(new Line("To share", paid.amount().longValueExact(), true, null));
            amounts.forEach(amount -> lines.add(new Line(amount.name(), amount.amount(), true, amount.party())));
            return lines;
        }

        private static void step(List<Line> lines, String label, long amount) {
            if (amount != 0) {
                lines.add(new Line(label, amount, false, null));
            }
        }

        private static long whole(Rational amount) {
            return amount.floor().longValueExact();
        }
    }
}
