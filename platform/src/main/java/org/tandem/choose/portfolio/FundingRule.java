package org.tandem.choose.portfolio;

import static org.tandem.bind.agreements.Wording.amount;

import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tandem.base.identity.Seat;
import org.tandem.bind.agreements.Binding;
import org.tandem.choose.ideas.Idea;
import org.tandem.choose.portfolio.FundingChange.Refused;

/** What may be asked for, and how much a person may put in: each refusal names the rule, the values, the next step. */
final class FundingRule {

    private FundingRule() {}

    /** An idea that nobody has judged yet may be funded all the same; one that a panel declined may not. */
    static Optional<Refused> fundable(Idea idea) {
        return idea.declined()
                .flatMap(decision -> refuse(
                        "idea",
                        "A panel decided about “%s”: %s. Fund another idea, or propose this one anew with what was missing."
                                .formatted(idea.title(), decision)));
    }

    /** @param binding the agreement in force; null as long as none is, which blocks nothing */
    static Optional<Refused> open(Ask ask, @Nullable Binding binding) {
        if (!known(ask.currency())) {
            return refuse(
                    "currency", "“%s” is no currency. Write its three letters, such as EUR.".formatted(ask.currency()));
        }
        if (ask.cost() <= 0) {
            return refuse("cost", "What it takes must be more than 0. Write the whole cost of the project.");
        }
        return currency("currency", ask, binding);
    }

    /** @param position what the seat's party has at risk so far */
    static Optional<Refused> fund(Funding funding, Seat who, long asked, Position position) {
        if (asked <= 0) {
            return refuse("amount", "The amount must be more than 0. Write what your party puts in.");
        }
        return needed(funding, who, asked)
                .or(() -> withinLimit(funding, who, asked))
                .or(() -> withinCap(asked, position));
    }

    /** One currency an agreement: money of another one could not be held against its caps. */
    static Optional<Refused> currency(String field, Ask ask, @Nullable Binding binding) {
        return binding == null || binding.currency().equals(ask.currency())
                ? Optional.empty()
                : refuse(
                        field,
                        "The agreement in force is in %s and this is in %s. Ask for it in %s."
                                .formatted(binding.currency(), ask.currency(), binding.currency()));
    }

    private static Optional<Refused> needed(Funding funding, Seat who, long asked) {
        if (funding.complete()) {
            return refuse("amount", "The funding is complete: nothing lacks.");
        }
        var currency = funding.ask().currency();
        if (asked > funding.lacking()) {
            return refuse(
                    "amount",
                    "The idea lacks %s and you put in %s. Put in at most %s."
                            .formatted(
                                    amount(funding.lacking(), currency),
                                    amount(asked, currency),
                                    amount(funding.lacking(), currency)));
        }
        int others = funding.othersWithout(who.party()).size();
        return funding.lacking() - asked >= others
                ? Optional.empty()
                : refuse(
                        "amount",
                        "%s would leave nothing for the other side, which has put in nothing yet. Joint funding takes money of each side: put in less."
                                .formatted(amount(asked, currency)));
    }

    /** The limit holds for all that one person puts into one idea, so that it is not met by small parts. */
    private static Optional<Refused> withinLimit(Funding funding, Seat who, long asked) {
        var limit = who.signingLimit();
        long before = funding.ofPerson(who.person());
        if (limit == null || before + asked <= limit) {
            return Optional.empty();
        }
        var currency = funding.ask().currency();
        return refuse(
                "amount",
                "Your signing limit is %s; you have put in %s and ask for %s more. Ask somebody of your party with a higher limit."
                        .formatted(amount(limit, currency), amount(before, currency), amount(asked, currency)));
    }

    private static Optional<Refused> withinCap(long asked, Position position) {
        if (position.left().isEmpty() || asked <= position.left().getAsLong()) {
            return Optional.empty();
        }
        var currency = position.currency();
        return refuse(
                "amount",
                "The co-investment cap of %s is %s; %s is put in over all ideas and %s is asked. Put in at most %s, or agree on a higher cap."
                        .formatted(
                                position.name(),
                                amount(position.cap().orElseThrow(), currency),
                                amount(position.putIn(), currency),
                                amount(asked, currency),
                                amount(position.left().getAsLong(), currency)));
    }

    private static boolean known(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency ->
                        currency.getCurrencyCode().equals(code) && currency.getDefaultFractionDigits() >= 0);
    }

    private static Optional<Refused> refuse(String field, String reason) {
        return Optional.of(new Refused(field, reason));
    }
}
