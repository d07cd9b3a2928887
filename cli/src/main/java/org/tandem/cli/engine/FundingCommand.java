package org.tandem.cli.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tandem.engines.Version;
import org.tandem.engines.exact.Rational;
import org.tandem.engines.funding.Completion;
import org.tandem.engines.funding.EqualShares;
import org.tandem.engines.funding.Greedy;
import org.tandem.engines.funding.Pabulib;
import org.tandem.engines.funding.Phragmen;
import org.tandem.engines.funding.Project;
import org.tandem.engines.funding.Receipts;
import org.tandem.engines.funding.Utility;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tandem engine funding FILE.pb}: who gets funded, who paid, why the others lost. */
@Command(
        name = "funding",
        version = Version.FUNDING,
        description = "Spends a budget on projects by ballots (Pabulib file).")
final class FundingCommand extends EngineCommand {

    enum Rule {
        MES,
        PHRAGMEN,
        GREEDY
    }

    @Option(names = "--rule", description = "mes (Equal Shares, the default), phragmen or greedy.")
    private Rule rule = Rule.MES;

    @Option(names = "--utility", description = "cost (the default) or cardinality; for mes.")
    private Utility utility = Utility.COST;

    @Option(names = "--completion", description = "none (the default), add1 or utilitarian; for mes.")
    private Completion completion = Completion.NONE;

    @Option(names = "--receipts", description = "What every voter and chamber paid for; for mes.")
    private boolean receipts;

    @Option(names = "--uncapped", description = "Greedy without the file's limits by neighborhood or category.")
    private boolean uncapped;

    record Result(
            String rule,
            @Nullable String utility,
            @Nullable String completion,
            Number budget,
            List<String> winners,
            Number spent,
            @Nullable Number endowment,
            @Nullable List<Lost> lost,
            @Nullable List<Receipt> voters,
            @Nullable List<Receipt> chambers,
            @Nullable List<String> notes) {}

    record Lost(
            String project,
            String reason,
            @Nullable Number missing,
            @Nullable BigInteger moreSupporters) {}

    record Receipt(String name, Number start, List<Line> paid, Number left) {}

    record Line(String project, Number exact, BigInteger units) {}

    @Override
    protected Outcome solve(Input input) throws IOException {
        Pabulib file = read(input);
        return switch (rule) {
            case MES -> equalShares(file, input);
            case PHRAGMEN -> phragmen(file);
            case GREEDY -> greedy(file);
        };
    }

    private static Pabulib read(Input input) throws IOException {
        input.progress().phase("reading " + input.name());
        try (BufferedReader reader = input.text()) {
            return Pabulib.read(reader);
        } catch (IllegalArgumentException broken) {
            throw BadInput.in(input.name(), String.valueOf(broken.getMessage()));
        }
    }

    private Outcome equalShares(Pabulib file, Input input) {
        EqualShares.Result result = new EqualShares(utility, completion)
                .solve(file.election(), added -> input.progress().phase("computing with " + added + " added"));
        return switch (result) {
            case EqualShares.Void none -> new Outcome.Infeasible(none.reason());
            case EqualShares.Funded funded -> answer(file, funded);
        };
    }

    private Outcome answer(Pabulib file, EqualShares.Funded funded) {
        Rational each = funded.endowments()
                .getFirst()
                .over(Rational.of(file.election().voters().size()));
        Result result = new Result(
                "mes",
                lower(utility),
                lower(completion),
                Numbers.of(file.election().budget()),
                funded.ids(),
                Numbers.of(funded.spent()),
                Numbers.of(each),
                funded.lost().stream().map(FundingCommand::lost).toList(),
                receipts ? receipts(funded.receipts().voters()) : null,
                receipts ? receipts(funded.receipts().chambers()) : null,
                notes(file));
        return new Outcome.Answer(result, () -> report(file, result));
    }

    private static Lost lost(EqualShares.Loss loss) {
        return new Lost(loss.project().id(), loss.reason(), Numbers.of(loss.missing()), loss.moreSupporters());
    }

    private static List<Receipt> receipts(List<Receipts.Receipt> receipts) {
        return receipts.stream()
                .map(receipt -> new Receipt(
                        receipt.name(),
                        Numbers.of(receipt.start()),
                        receipt.lines().stream()
                                .map(line -> new Line(line.project(), Numbers.of(line.paid()), line.units()))
                                .toList(),
                        Numbers.of(receipt.left())))
                .toList();
    }

    private Outcome phragmen(Pabulib file) {
        Phragmen.Result result = Phragmen.withDefaults().solve(file.election());
        return plain(file, result.ids(), result.spent(), null);
    }

    private Outcome greedy(Pabulib file) {
        Greedy.Result result =
                Greedy.withDefaults().within(uncapped ? List.of() : file.caps()).solve(file.election());
        List<Lost> lost = result.lost().stream()
                .map(loss -> new Lost(loss.project().id(), loss.reason(), null, null))
                .toList();
        return plain(file, result.ids(), result.spent(), lost);
    }

    private Outcome plain(Pabulib file, List<String> winners, Rational spent, @Nullable List<Lost> lost) {
        Number budget = Numbers.of(file.election().budget());
        Result result = new Result(
                lower(rule), null, null, budget, winners, Numbers.of(spent), null, lost, null, null, notes(file));
        return new Outcome.Answer(result, () -> report(file, result));
    }

    private @Nullable List<String> notes(Pabulib file) {
        if (file.caps().isEmpty() || rule == Rule.GREEDY && !uncapped) {
            return null;
        }
        return List.of("The file limits what may be spent on "
                + file.caps().getFirst().of() + " and " + (file.caps().size() - 1)
                + " others; this outcome knows no such limit. --rule greedy keeps them.");
    }

    private static String lower(Enum<?> option) {
        return option.name().toLowerCase(Locale.ROOT);
    }

    private static String report(Pabulib file, Result result) {
        StringBuilder text = new StringBuilder("%s: %d of %d projects funded, %s of %s spent%n"
                .formatted(
                        result.rule(),
                        result.winners().size(),
                        file.election().projects().size(),
                        result.spent(),
                        result.budget()));
        for (String note : result.notes() == null ? List.<String>of() : result.notes()) {
            text.append("  ").append(note).append(System.lineSeparator());
        }
        for (Project project : file.election().projects()) {
            if (result.winners().contains(project.id())) {
                text.append("  funded  %s  %s  (%s)%n".formatted(project.id(), project.name(), project.cost()));
            }
        }
        for (Lost lost : result.lost() == null ? List.<Lost>of() : result.lost()) {
            text.append("  lost    %s: %s%n".formatted(lost.project(), lost.reason()));
        }
        return text.toString().stripTrailing();
    }
}
