package org.tandem.web.choose.portfolio;

import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.tandem.choose.portfolio.Ask;
import org.tandem.choose.portfolio.Funding;
import org.tandem.web.look.Form;
import org.tandem.web.look.Show;

/** What is typed about a funding, and how its amounts are shown. */
public final class FundingForm {

    private FundingForm() {}

    static Optional<Ask> ask(Form form) {
        var idea = form.required("idea", "Choose the idea that the money is for.");
        var currency =
                form.required("currency", "Write the currency, such as EUR.").toUpperCase(Locale.ROOT);
        form.required("cost", "Write what the project takes.");
        if (!known(currency)) {
            form.refuse(
                    "currency",
                    "“%s” is no currency. Write its three letters, such as EUR.".formatted(form.text("currency")));
            return Optional.empty();
        }
        var cost = form.money("cost", currency);
        return form.faulty()
                ? Optional.empty()
                : Optional.of(new Ask(UUID.fromString(idea), cost.orElseThrow(), currency));
    }

    private static boolean known(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }

    /** The version that the form was made from. */
    static int version(Form form) {
        return Integer.parseInt(form.text("version"));
    }

    /** An amount that may be open: "not yet agreed". */
    public static String agreed(OptionalLong amount, String currency, Show show) {
        return amount.isEmpty() ? "not yet agreed" : show.money(amount.getAsLong(), currency);
    }

    /** One sentence that says where a funding stands. */
    public static String state(Funding funding, Show show) {
        var currency = funding.ask().currency();
        var completed = funding.completedAt();
        return completed != null
                ? "Complete since %s: %s.".formatted(show.date(completed), show.money(funding.total(), currency))
                : "%s of %s is put in; %s lacks."
                        .formatted(
                                show.money(funding.total(), currency),
                                show.money(funding.ask().cost(), currency),
                                show.money(funding.lacking(), currency));
    }
}
