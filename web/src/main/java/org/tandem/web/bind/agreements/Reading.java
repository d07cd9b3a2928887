package org.tandem.web.bind.agreements;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandem.base.identity.Party;
import org.tandem.base.identity.Seat;
import org.tandem.bind.agreements.Overview;
import org.tandem.bind.agreements.Percent;
import org.tandem.bind.agreements.Template;
import org.tandem.bind.agreements.Terms;
import org.tandem.web.look.Form;
import org.tandem.web.look.Show;

/** What forms are filled from and read against: the agreement as it stands, who writes, and how they write numbers. */
record Reading(Overview sheet, Seat who, Show show, Optional<Template> template) {

    Reading(Overview sheet, Seat who, Show show) {
        this(sheet, who, show, Optional.empty());
    }

    /** The terms as they stand, with what a template proposes where they say nothing. */
    Terms terms() {
        var terms = sheet.agreement().terms();
        return template.map(proposed -> proposed.over(terms)).orElse(terms);
    }

    List<UUID> parties() {
        return sheet.parties().stream().map(Party::organisation).toList();
    }

    /** The currency of the one page; euro where none is agreed yet, for pages that refuse amounts anyway. */
    String currency() {
        return Objects.requireNonNullElse(terms().basis().currency(), "EUR");
    }

    /** As somebody types it into a field. */
    String typed(BigDecimal number) {
        var format = NumberFormat.getNumberInstance(show.locale());
        format.setGroupingUsed(false);
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    @Nullable
    String typed(@Nullable Percent percent) {
        return percent == null ? null : typed(percent.amount());
    }

    Optional<Percent> percent(Form form, String name) {
        return form.number(name).map(Percent::new);
    }

    /** A whole number; a fault when it is none. */
    Optional<Integer> whole(Form form, String name) {
        var number = form.number(name);
        try {
            return number.map(BigDecimal::intValueExact);
        } catch (ArithmeticException e) {
            form.refuse(name, "“%s” is not a whole number. Write it without decimals.".formatted(form.text(name)));
            return Optional.empty();
        }
    }
}
