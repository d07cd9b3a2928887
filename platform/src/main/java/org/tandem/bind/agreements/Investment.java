package org.tandem.bind.agreements;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Each party's cap of co-investment, maximum loss and part of a loss [B11]; empty takes all of it back. */
public record Investment(List<Stake> stakes) implements Clause {

    public Investment {
        stakes = List.copyOf(stakes);
    }

    @Override
    public Section section() {
        return Section.INVESTMENT;
    }

    @Override
    public Object part(Terms terms) {
        return terms.money().stakes();
    }

    @Override
    public List<Problem> problems(Setting setting) {
        var problems = new ArrayList<Problem>();
        if (stakes.isEmpty()) {
            return problems;
        }
        if (setting.terms().basis().currency() == null) {
            problems.add(new Problem("stakes", "Amounts need a currency. Choose it on the one page first."));
        }
        for (var stake : stakes) {
            amount("cap-" + stake.party(), "cap", stake.cap(), problems);
            amount("loss-" + stake.party(), "maximum loss", stake.maximumLoss(), problems);
        }
        Share.problem(
                        "stakes",
                        stakes.stream()
                                .map(stake -> new Share(stake.party(), stake.lossShare()))
                                .toList(),
                        setting)
                .ifPresent(problems::add);
        return problems;
    }

    private static void amount(String field, String what, long amount, List<Problem> problems) {
        if (amount < 0) {
            problems.add(new Problem(
                    field, "The %s (%d) must be 0 or more. Write it without a sign.".formatted(what, amount)));
        }
    }

    @Override
    public Terms into(Terms terms, UUID fresh) {
        return terms.with(terms.money().withStakes(stakes));
    }
}
