package org.tandem.bind.agreements;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandem.base.rights.IpPosition;

/**
 * The one page that makes a minimal agreement [N1]. What is blank is not yet agreed; signing takes all of it.
 *
 * @param contract the reference of the legal contract; empty when not yet said
 * @param leaders the leadership pair: one person a side [D24]; empty when not yet said
 * @param currency ISO 4217: every amount of the agreement is in its smallest unit
 * @param shares each party's share of a gain, together 100 %; empty when not yet said
 */
public record Basis(
        String contract,
        @Nullable Precedence precedence,
        List<Leader> leaders,
        @Nullable IpPosition ip,
        @Nullable String currency,
        List<Share> shares)
        implements Clause {

    static final Basis UNSAID = new Basis("", null, List.of(), null, null, List.of());

    public Basis {
        contract = contract.strip();
        leaders = List.copyOf(leaders);
        shares = List.copyOf(shares);
    }

    /** Which of the two prevails where contract and agreement differ. */
    public enum Precedence {
        CONTRACT("The legal contract prevails"),
        AGREEMENT("This agreement prevails");

        private final String title;

        Precedence(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** One of the leadership pair. */
    public record Leader(UUID party, UUID person) {}

    @Override
    public Section section() {
        return Section.BASIS;
    }

    @Override
    public Object part(Terms terms) {
        return terms.basis();
    }

    @Override
    public Terms into(Terms terms, UUID fresh) {
        return terms.with(this);
    }

    /** What was said must hold; what was not said may wait. */
    @Override
    public List<Problem> problems(Setting setting) {
        var problems = new ArrayList<Problem>();
        Texts.tooLong("contract", contract, Texts.LINE).ifPresent(problems::add);
        leaderProblem(setting, problems);
        if (currency != null && !known(currency)) {
            problems.add(new Problem(
                    "currency",
                    "\"%s\" is no currency. Use its three letters, such as EUR or USD.".formatted(currency)));
        }
        if (!shares.isEmpty()) {
            Share.problem("shares", shares, setting).ifPresent(problems::add);
        }
        return problems;
    }

    private void leaderProblem(Setting setting, List<Problem> problems) {
        var wrong = leaders.stream().anyMatch(leader -> !setting.leads(leader.person(), leader.party()));
        if (wrong || leaders.stream().map(Leader::party).distinct().count() != leaders.size()) {
            problems.add(
                    new Problem(
                            "leaders",
                            "The leadership pair is one person a side, each with a seat as leader of that side. Choose one of them."));
        }
    }

    private static boolean known(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency ->
                        currency.getCurrencyCode().equals(code) && currency.getDefaultFractionDigits() >= 0);
    }

    /** What the one page still lacks before it may be signed. */
    List<Problem> gaps(Setting setting) {
        var gaps = new ArrayList<Problem>();
        gap(contract.isEmpty(), "contract", "the reference of the contract", gaps);
        gap(precedence == null, "precedence", "which prevails, contract or agreement", gaps);
        gap(leaders.size() != setting.parties().size(), "leaders", "the leadership pair, one person a side", gaps);
        gap(ip == null, "ip", "the IP position", gaps);
        gap(currency == null, "currency", "the currency", gaps);
        gap(shares.isEmpty(), "shares", "each side's share", gaps);
        return gaps;
    }

    private static void gap(boolean missing, String field, String what, List<Problem> gaps) {
        if (missing) {
            gaps.add(new Problem(field, "The one page does not yet say " + what + "."));
        }
    }
}
