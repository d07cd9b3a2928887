package org.tandem.engines.funding;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.tandem.engines.exact.Rational;
import org.tandem.engines.sharing.Split;

/**
 * What every voter and every chamber paid for.
 *
 * <p>Exact amounts add up exactly: start = all lines + left. In whole units, a project's cost is first split between the
 * chambers, then each chamber's part between its voters, both by largest remainder (ties: the order of chambers and of
 * ballots), so that the units of a project's lines add up to its cost. Where costs are not whole, the unit is the
 * largest fraction that makes them whole.
 */
public final class Receipts {

    private final Election election;
    private final Market market;
    private final Exact exact;
    private final List<Rational> endowments;

    Receipts(Election election, Market market, Exact exact, List<Rational> endowments) {
        this.election = election;
        this.market = market;
        this.exact = exact;
        this.endowments = endowments;
    }

    /**
     * @param paid exact
     * @param units in whole units
     */
    public record Line(String project, Rational paid, BigInteger units) {}

    /**
     * @param start what the voter or chamber began with
     * @param lines in the order of the purchases
     * @param left what remained: start less all lines
     */
    public record Receipt(String name, Rational start, List<Line> lines, Rational left) {}

    /** What one unit of {@link Line#units} is worth: 1 where costs are whole. */
    public Rational unit() {
        BigInteger unit = election.projects().stream()
                .map(project -> project.cost().denominator())
                .reduce(BigInteger.ONE, Market::leastCommon);
        return new Rational(BigInteger.ONE, unit);
    }

    /** One receipt a chamber; without chambers one for everyone. */
    public List<Receipt> chambers() {
        return IntStream.range(0, market.chambers).mapToObj(this::chamber).toList();
    }

    /** One receipt a voter, in the order of the ballots. */
    public List<Receipt> voters() {
        List<List<Line>> lines = new ArrayList<>();
        IntStream.range(0, market.groupOf.length).forEach(voter -> lines.add(new ArrayList<>()));
        for (int round = 0; round < exact.rounds(); round++) {
            addLines(round, lines);
        }
        return IntStream.range(0, lines.size())
                .mapToObj(voter -> receipt(voter, lines.get(voter)))
                .toList();
    }

    private Receipt receipt(int voter, List<Line> lines) {
        int group = market.groupOf[voter];
        int chamber = market.chamber[group];
        Rational start = endowments.get(chamber).over(Rational.of(market.size[chamber]));
        Rational left = market.money(new Rational(exact.left(group), exact.denominator()), chamber);
        return new Receipt(election.voters().get(voter), start, List.copyOf(lines), left);
    }

    private Receipt chamber(int chamber) {
        List<Line> lines = new ArrayList<>();
        Rational left = endowments.get(chamber);
        for (int round = 0; round < exact.rounds(); round++) {
            Rational paid = chamberShares(round).get(chamber);
            if (paid.signum() != 0) {
                lines.add(new Line(id(round), paid, chamberUnits(round).get(chamber)));
            }
            left = left.minus(paid);
        }
        return new Receipt(election.chambers().get(chamber).name(), endowments.get(chamber), List.copyOf(lines), left);
    }

    private String id(int round) {
        return election.projects().get(exact.row(round).project).id();
    }

    /** What each chamber paid in a round, exact, in money. */
    private List<Rational> chamberShares(int round) {
        int project = exact.row(round).project;
        BigInteger[] sums = new BigInteger[market.chambers];
        Arrays.fill(sums, BigInteger.ZERO);
        for (int at = market.projectStart[project]; at < market.projectStart[project + 1]; at++) {
            int group = market.projectGroup[at];
            BigInteger paid = exact.paid(group, market.projectPoints[at], round);
            sums[market.chamber[group]] =
                    sums[market.chamber[group]].add(paid.multiply(BigInteger.valueOf(market.voters[group])));
        }
        return IntStream.range(0, market.chambers)
                .mapToObj(chamber -> market.money(new Rational(sums[chamber], exact.denominator()), chamber))
                .toList();
    }

    private List<BigInteger> chamberUnits(int round) {
        return Split.rounded(
                chamberShares(round).stream().map(share -> share.over(unit())).toList());
    }

    private void addLines(int round, List<List<Line>> lines) {
        List<BigInteger> units = chamberUnits(round);
        SequencedMap<Integer, BigInteger> paid = payments(round);
        for (int chamber = 0; chamber < market.chambers; chamber++) {
            List<Integer> members = members(chamber, paid);
            List<BigInteger> parts = parts(
                    units.get(chamber),
                    members.stream().map(voter -> paid(paid, voter)).toList());
            for (int i = 0; i < members.size(); i++) {
                Rational exactly = market.money(new Rational(paid(paid, members.get(i)), exact.denominator()), chamber);
                lines.get(members.get(i)).add(new Line(id(round), exactly, parts.get(i)));
            }
        }
    }

    private BigInteger paid(SequencedMap<Integer, BigInteger> paid, int voter) {
        return paid.getOrDefault(market.groupOf[voter], BigInteger.ZERO);
    }

    /** By group that paid anything in the round. */
    private SequencedMap<Integer, BigInteger> payments(int round) {
        int project = exact.row(round).project;
        SequencedMap<Integer, BigInteger> payments = new LinkedHashMap<>();
        for (int at = market.projectStart[project]; at < market.projectStart[project + 1]; at++) {
            BigInteger paid = exact.paid(market.projectGroup[at], market.projectPoints[at], round);
            if (paid.signum() > 0) {
                payments.put(market.projectGroup[at], paid);
            }
        }
        return payments;
    }

    private List<Integer> members(int chamber, SequencedMap<Integer, BigInteger> paid) {
        return IntStream.range(0, market.groupOf.length)
                .filter(voter ->
                        market.chamber[market.groupOf[voter]] == chamber && paid.containsKey(market.groupOf[voter]))
                .boxed()
                .toList();
    }

    /** Largest remainder over thousands of weights with a thousand digits: as {@link Split}, without fractions. */
    private static List<BigInteger> parts(BigInteger amount, List<BigInteger> weights) {
        BigInteger total = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        List<BigInteger> parts = new ArrayList<>();
        List<BigInteger> remainders = new ArrayList<>();
        BigInteger left = amount;
        for (BigInteger weight : weights) {
            BigInteger[] part = weight.multiply(amount).divideAndRemainder(total);
            parts.add(part[0]);
            remainders.add(part[1]);
            left = left.subtract(part[0]);
        }
        IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.<Integer, BigInteger>comparing(remainders::get)
                        .reversed())
                .limit(left.intValueExact())
                .forEach(i -> parts.set(i, parts.get(i).add(BigInteger.ONE)));
        return parts;
    }
}
