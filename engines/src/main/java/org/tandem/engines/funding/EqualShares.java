package org.tandem.engines.funding;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.tandem.engines.exact.Rational;

/**
 * The Method of Equal Shares (Peters and Skowron 2020; Peters, Pierczyński and Skowron 2021), in exact arithmetic.
 *
 * <p>Everybody gets an equal part of the budget (of her chamber's endowment, if there are chambers). Again and again the
 * project is bought whose supporters pay the lowest rate of money per utility, where each pays min(what she has left,
 * rate x her utility) and all together the cost; until no project's supporters have enough. Ties: more votes, then
 * cheaper, then earlier in the list.
 *
 * <p>Special cases: a project without votes or dearer than the budget is never funded; one that costs nothing is funded
 * if it has a vote; a chamber without a ballot voids the round ({@link Void}).
 *
 * @param utility what a funded project is worth
 * @param completion what happens to money left over
 */
public record EqualShares(Utility utility, Completion completion) {

    /** Cost utilities, no completion. */
    public static EqualShares withDefaults() {
        return new EqualShares(Utility.COST, Completion.NONE);
    }

    public EqualShares with(Utility other) {
        return new EqualShares(other, completion);
    }

    public EqualShares with(Completion other) {
        return new EqualShares(utility, other);
    }

    public Result solve(Election election) {
        return solve(election, step -> {});
    }

    /**
     * @param progress is told how many units were added so far
     */
    public Result solve(Election election, Consumer<Long> progress) {
        for (int chamber = 0; chamber < election.chambers().size(); chamber++) {
            if (isEmpty(election, chamber)) {
                return new Void(election.chambers().get(chamber).name());
            }
        }
        Market market = new Market(election, utility);
        return completion == Completion.ADD1
                ? new Adding(election, market, progress).solve()
                : funded(election, market, base(election));
    }

    private static boolean isEmpty(Election election, int chamber) {
        for (int voter = 0; voter < election.voters().size(); voter++) {
            if (election.chamberOf(voter) == chamber) {
                return false;
            }
        }
        return true;
    }

    private static Rational[] base(Election election) {
        return election.chambers().stream().map(Chamber::endowment).toArray(Rational[]::new);
    }

    private Funded funded(Election election, Market market, Rational[] endowments) {
        Exact exact = new Run(market, market.endowments(endowments)).solve();
        Explanation explanation = new Explanation(election, market, exact);
        List<Win> winners = new ArrayList<>(explanation.winners());
        if (completion == Completion.UTILITARIAN) {
            winners.addAll(Greedy.completing(election, utility, winners));
        }
        return explanation.funded(winners, endowments);
    }

    /**
     * Raises the endowments unit by unit. One computation needs nothing of another, so as many run at once as there are
     * processors; the answer is that of one after the other.
     */
    private static final class Adding {
        private static final int MOST_AT_ONCE = 8;

        private final Election election;
        private final Market market;
        private final Consumer<Long> progress;
        private final long atOnce;
        private long added;

        Adding(Election election, Market market, Consumer<Long> progress) {
            this.election = election;
            this.market = market;
            this.progress = progress;
            atOnce = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_AT_ONCE);
        }

        Funded solve() {
            Exact best = run(0);
            boolean further = true;
            while (further && !everythingIsBought(best)) {
                progress.accept(added + 1);
                Exact last = best;
                for (Exact next : ahead()) {
                    further = further && !everythingIsBought(last) && !isTooDear(next);
                    last = further ? next : last;
                    added += further ? 1 : 0;
                }
                best = last;
            }
            Explanation explanation = new Explanation(election, market, best);
            return explanation.funded(explanation.winners(), endowments(added));
        }

        private List<Exact> ahead() {
            return LongStream.rangeClosed(added + 1, added + atOnce)
                    .parallel()
                    .mapToObj(this::run)
                    .toList();
        }

        private Exact run(long added) {
            return new Run(market, market.endowments(endowments(added))).solve();
        }

        /** Without chambers a voter starts with whole units, rounded down. */
        private Rational[] endowments(long added) {
            Rational[] base = base(election);
            if (!election.isChambered()) {
                Rational voters = Rational.of(election.voters().size());
                Rational each = Rational.of(base[0].over(voters).floor());
                return new Rational[] {each.plus(Rational.of(added)).times(voters)};
            }
            return Arrays.stream(base)
                    .map(endowment -> endowment.plus(Rational.of(added)))
                    .toArray(Rational[]::new);
        }

        private boolean isTooDear(Exact exact) {
            Rational spent = Rational.ZERO;
            for (int round = 0; round < exact.rounds(); round++) {
                spent = spent.plus(
                        election.projects().get(exact.row(round).project).cost());
            }
            return spent.compareTo(election.budget()) > 0;
        }

        private boolean everythingIsBought(Exact exact) {
            int eligible = 0;
            for (boolean is : market.eligible) {
                eligible += is ? 1 : 0;
            }
            return exact.rounds() == eligible;
        }
    }

    /** Either what was funded or why the round is void. */
    public sealed interface Result permits Funded, Void {}

    /** A chamber without a ballot: its money cannot be spent by others, so nothing is. */
    public record Void(String chamber) implements Result {

        public String reason() {
            return "The chamber \"%s\" cast no ballot, so the round is void. Maybe extend the date and ask its members."
                    .formatted(chamber);
        }
    }

    /**
     * @param winners in the order in which they were bought
     * @param spent what they cost together
     * @param endowments what each chamber's voters started with, together, in the outcome that counts
     * @param lost the others, with the reason
     * @param receipts of voters and chambers
     */
    public record Funded(
            List<Win> winners, Rational spent, List<Rational> endowments, List<Loss> lost, Receipts receipts)
            implements Result {

        /** Identifiers of the winners, in the order of the purchases. */
        public List<String> ids() {
            return winners.stream().map(win -> win.project().id()).toList();
        }
    }

    /**
     * @param rate money per utility that its supporters paid at most; NaN never: 0 for what costs nothing or was added by
     *     a completion
     * @param votes how many supported it
     * @param byCompletion whether money of the completion paid for it
     */
    public record Win(Project project, double rate, long votes, boolean byCompletion) {}

    /**
     * Why a project was not funded.
     *
     * @param reason in words, with the values
     * @param available what its supporters had left, together; with chambers in real money
     * @param missing what was missing to its cost
     * @param moreSupporters how many further voters with an untouched endowment would have closed the gap, of the
     *     chamber where one has most; 0 if the gap is not money
     */
    public record Loss(
            Project project, String reason, Rational available, Rational missing, BigInteger moreSupporters) {}
}
