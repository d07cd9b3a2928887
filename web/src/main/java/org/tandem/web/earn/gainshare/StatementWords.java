package org.tandem.web.earn.gainshare;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tandem.base.identity.Party;
import org.tandem.bind.agreements.GainBand;
import org.tandem.earn.gainshare.Curve;
import org.tandem.earn.gainshare.Inputs;
import org.tandem.earn.gainshare.Inputs.Amount;
import org.tandem.earn.gainshare.Settlement.Line;
import org.tandem.earn.gainshare.Statement;
import org.tandem.web.Words;
import org.tandem.web.deliver.outcomes.Exports;
import org.tandem.web.look.Chart;
import org.tandem.web.look.Show;

/** A statement in sentences and charts. */
public final class StatementWords {

    private StatementWords() {}

    /** "Of €12,000.00 to share, Northwind receives €7,200.00 and Meridian €4,800.00." */
    public static String sentence(Statement statement, Show show) {
        var settlement = statement.settlement();
        if (settlement.payment() == 0) {
            return "Nothing is paid at this look. " + String.join(" ", settlement.reasons());
        }
        var parts = settlement.amounts().stream()
                .map(amount ->
                        "%s receives %s".formatted(amount.name(), show.money(amount.amount(), statement.currency())))
                .collect(Collectors.joining(" and "));
        return "Of %s to share, %s.".formatted(show.money(settlement.payment(), statement.currency()), parts);
    }

    /** A number of the inputs, shortened to four digits after the point. */
    public static String four(String digits, Show show) {
        return show.number(Double.parseDouble(digits), 4);
    }

    /** A unit value as money: "$30.00". */
    public static String money(String main, String currency, Show show) {
        int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        var smallest = new BigDecimal(main).movePointRight(digits);
        return smallest.stripTrailingZeros().scale() <= 0
                ? show.money(smallest.longValueExact(), currency)
                : main + " " + currency;
    }

    /** Who receives how much of what: the bands where some are agreed, else the plain shares. */
    public static List<String> rule(Inputs.Sharing sharing) {
        var bands = sharing.gainShare().bands();
        if (bands.isEmpty()) {
            return sharing.shares().stream()
                    .map(share -> "%s %s %%".formatted(share.name(), share.percent()))
                    .toList();
        }
        var keeper = "the rest of what is saved stays with "
                + name(sharing, sharing.gainShare().keeper());
        return Stream.concat(bands.stream().map(band -> band.title() + ": " + rates(sharing, band)), Stream.of(keeper))
                .toList();
    }

    private static String rates(Inputs.Sharing sharing, GainBand band) {
        return band.shares().stream()
                .map(share -> "%s to %s".formatted(share.percent(), name(sharing, share.party())))
                .collect(Collectors.joining(", "));
    }

    private static String name(Inputs.Sharing sharing, @Nullable UUID party) {
        return sharing.shares().stream()
                .filter(share -> share.party().equals(party))
                .map(Inputs.PartyShare::name)
                .collect(Collectors.joining());
    }

    static Chart.Waterfall waterfall(Statement statement, List<Party> parties, Show show) {
        Map<UUID, Party> known = parties.stream().collect(Collectors.toMap(Party::organisation, party -> party));
        return new Chart.Waterfall(
                "From the verified benefit to each party",
                sentence(statement, show),
                statement.currency(),
                statement.settlement().lines().stream()
                        .map(line -> step(line, known))
                        .toList());
    }

    private static Chart.Step step(Line line, Map<UUID, Party> known) {
        var party = line.party() == null ? null : known.get(line.party());
        return new Chart.Step(
                line.label(),
                line.amount(),
                line.total(),
                party == null ? null : Words.party(party).tone());
    }

    static Chart.Value curve(Curve curve, String currency, Show show) {
        return new Chart.Value(
                "Cumulative verified benefit",
                "%s paid by %d settled statements: the curve is their sum."
                        .formatted(
                                show.money(curve.total(), currency),
                                curve.points().size()),
                currency,
                Stream.iterate(0, i -> i < curve.points().size(), i -> i + 1)
                        .map(i -> sum(i + 1, curve.points().get(i), show))
                        .toList());
    }

    private static Chart.Sum sum(int number, Curve.Point point, Show show) {
        return new Chart.Sum("%d: %s".formatted(number, show.date(point.at())), point.paid(), point.estimate());
    }

    /** Every input and every step as lines of name and value. */
    static String csv(Statement statement) {
        var in = statement.inputs();
        var lines = new StringBuilder(Exports.line(List.of("what", "value")));
        Map<String, String> inputs = new java.util.LinkedHashMap<>();
        inputs.put("plan", in.source().title());
        inputs.put("measure", in.source().measure());
        inputs.put("look", in.source().look() + " of " + in.source().looks());
        inputs.put("claimed", Boolean.toString(in.source().claimed()));
        inputs.put("periods after the change", Integer.toString(in.source().periods()));
        inputs.put("improvement, estimate", in.improvement().estimate());
        inputs.put("improvement, lower end", in.improvement().low());
        inputs.put("improvement, upper end", in.improvement().high());
        inputs.put("volume", in.volume());
        in.value()
                .classes()
                .forEach(each -> inputs.put(
                        "unit value of " + each.name(),
                        "%s %% at %s to %s".formatted(each.percent(), each.low(), each.high())));
        inputs.put("currency", statement.currency());
        var target = in.value().targetCost();
        if (target != null) {
            inputs.put("target cost of a unit of volume", target);
        }
        inputs.put(
                "minimum savings rate",
                in.sharing().gainShare().minimumSavingsRate().toString());
        var rules = rule(in.sharing());
        for (int i = 0; i < rules.size(); i++) {
            inputs.put("sharing " + (i + 1), rules.get(i));
        }
        inputs.forEach((name, value) -> lines.append(Exports.line(List.of(name, value))));
        statement.settlement().lines().stream()
                .filter(line -> line.party() == null)
                .forEach(line -> lines.append(Exports.line(List.of(line.label(), Long.toString(line.amount())))));
        for (Amount amount : statement.settlement().amounts()) {
            lines.append(Exports.line(List.of("amount of " + amount.name(), Long.toString(amount.amount()))));
        }
        return lines.toString();
    }
}
