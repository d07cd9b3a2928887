package org.tandem.bind.agreements;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tandem.base.ledger.Count;

/**
 * The lines of an agreement in plain words: for pages, print and differences. Only what is said has a line.
 *
 * @param names of parties and persons by id; who is missing reads "a former member"
 */
public record Wording(Map<UUID, String> names) {

    public List<Line> of(Terms terms) {
        var page = new Page(terms.basis().currency());
        page.basis(terms.basis());
        page.purpose(terms.purpose());
        page.money(terms.money());
        page.delivery(terms.delivery());
        return page.lines;
    }

    public String name(@Nullable UUID id) {
        return names.getOrDefault(id, "a former member");
    }

    /** 1250000 as "12,500.00 EUR". */
    public static String amount(long smallest, @Nullable String currency) {
        if (currency == null) {
            return Long.toString(smallest);
        }
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        var format = NumberFormat.getNumberInstance(Locale.ROOT);
        format.setMinimumFractionDigits(digits);
        return format.format(BigDecimal.valueOf(smallest, digits)) + " " + currency;
    }

    private static String day(LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH));
    }

    /** Lines as they are written, one after the other. */
    private final class Page {
        private final @Nullable String currency;
        private final List<Line> lines = new ArrayList<>();

        Page(@Nullable String currency) {
            this.currency = currency;
        }

        private void line(Section section, Object key, String label, String value) {
            if (!value.isEmpty()) {
                lines.add(new Line(section, section + "/" + key, label, value));
            }
        }

        private <T> void line(Section section, String label, @Nullable T value, Function<T, String> words) {
            if (value != null) {
                line(section, label, label, words.apply(value));
            }
        }

        void basis(Basis basis) {
            line(Section.BASIS, "contract", "Contract", basis.contract());
            line(Section.BASIS, "Where the two differ", basis.precedence(), Basis.Precedence::title);
            basis.leaders()
                    .forEach(leader -> line(
                            Section.BASIS,
                            leader.party(),
                            "Leader for " + name(leader.party()),
                            name(leader.person())));
            line(Section.BASIS, "IP position", basis.ip(), position -> position.step() + ". " + position.title());
            line(Section.BASIS, "Currency", basis.currency(), code -> code);
            basis.shares()
                    .forEach(share -> line(
                            Section.BASIS,
                            "share" + share.party(),
                            "Share of " + name(share.party()),
                            share.percent().toString()));
        }

        void purpose(Purpose purpose) {
            line(Section.VISION, "vision", "Vision", purpose.vision());
            for (var gain : purpose.gains()) {
                line(Section.GAINS, "own" + gain.party(), name(gain.party()) + " gains", gain.own());
                line(
                        Section.GAINS,
                        "others" + gain.party(),
                        "The other side gains, says " + name(gain.party()),
                        gain.others());
            }
            for (var aim : purpose.aims()) {
                line(Section.AIMS, aim.id(), "Aim", aim.words());
                line(
                        Section.AIMS,
                        aim.id() + "note",
                        "How we deal with different ratings of \"" + aim.words() + "\"",
                        aim.note());
            }
            purpose.objectives().forEach(this::objective);
        }

        private void objective(Objective objective) {
            line(
                    Section.OBJECTIVES,
                    objective.id(),
                    objective.metric(),
                    "from %s to %s %s, that is %s, by %s (%s); owner %s"
                            .formatted(
                                    objective.baseline().toPlainString(),
                                    objective.target().toPlainString(),
                                    objective.unit(),
                                    objective.way(),
                                    day(objective.date()),
                                    objective.direction().title().toLowerCase(Locale.ROOT),
                                    name(objective.owner())));
        }

        void money(Money money) {
            for (var pledge : money.incentives()) {
                var words = pledge.words().isEmpty() ? "agreed" : pledge.words();
                line(Section.INCENTIVES, pledge.incentive(), pledge.incentive().title(), words);
            }
            for (var stake : money.stakes()) {
                var party = name(stake.party());
                line(
                        Section.INVESTMENT,
                        "cap" + stake.party(),
                        party + " puts in at most",
                        amount(stake.cap(), currency));
                line(
                        Section.INVESTMENT,
                        "loss" + stake.party(),
                        party + " loses at most",
                        amount(stake.maximumLoss(), currency));
                line(
                        Section.INVESTMENT,
                        "part" + stake.party(),
                        "Part of a loss borne by " + party,
                        stake.lossShare().toString());
            }
            gainShare(money.gainShare());
        }

        private void gainShare(GainShare gain) {
            line(Section.GAIN_SHARE, "Bears the cost and keeps the rest", gain.keeper(), Wording.this::name);
            for (var band : gain.bands()) {
                line(Section.GAIN_SHARE, "band" + band.from(), band.title(), rates(band));
            }
            if (!gain.equals(GainShare.UNSAID)) {
                line(
                        Section.GAIN_SHARE,
                        "minimum",
                        "Minimum savings rate",
                        gain.minimumSavingsRate().toString());
                line(
                        Section.GAIN_SHARE,
                        "clawback",
                        "Interim payments",
                        gain.clawback() ? "may be taken back" : "are final");
            }
        }

        private String rates(GainBand band) {
            return band.shares().stream()
                    .map(share -> "%s of what is saved to %s".formatted(share.percent(), name(share.party())))
                    .collect(joining("; "));
        }

        void delivery(Delivery delivery) {
            var service = delivery.service();
            line(Section.SERVICE, "Process area", service.area(), ProcessArea::title);
            line(Section.SERVICE, "Kind of work", service.kind(), ServiceKind::title);
            line(Section.SERVICE, "Productivity target a year", service.productivityTarget(), Percent::toString);
            service.levels()
                    .forEach(level -> line(Section.SERVICE, "level" + level.name(), level.name(), level.target()));
            for (var effort : delivery.setup()) {
                line(
                        Section.SETUP,
                        effort.party(),
                        "Planned by " + name(effort.party()),
                        Count.of(effort.hours(), "hour") + ", " + amount(effort.money(), currency));
            }
            exit(delivery.exit());
        }

        private void exit(ExitPlan exit) {
            for (var trigger : exit.triggers()) {
                line(Section.EXIT, "trigger" + trigger, "Trigger", trigger);
            }
            line(Section.EXIT, "plan", "Plan", exit.plan());
            line(Section.EXIT, "Notice", exit.noticeDays(), days -> days + " days");
            line(Section.EXIT, "Drill until", exit.drill(), Wording::day);
        }
    }
}
