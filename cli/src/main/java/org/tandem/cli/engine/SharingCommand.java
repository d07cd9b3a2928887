package org.tandem.cli.engine;

import java.io.IOException;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tandem.engines.Version;
import org.tandem.engines.exact.Rational;
import org.tandem.engines.sharing.Band;
import org.tandem.engines.sharing.Bands;
import org.tandem.engines.sharing.Limit;
import org.tandem.engines.sharing.Split;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tandem engine sharing FILE.json}: a game, bands of spend, or an amount by weights. */
@Command(
        name = "sharing",
        version = Version.SHARING,
        description = "Shares a gain: a cooperative game, bands of spend, or an amount by weights.")
final class SharingCommand extends EngineCommand {

    @Option(names = "--draws", description = "Pairs of orders to sample above 24 players (10000).")
    private int draws = 10_000;

    @Option(names = "--seed", description = "Of the sampling (1).")
    private long seed = 1;

    record BandsResult(Number saving, SequencedMap<String, BigInteger> amounts, List<Line> lines) {}

    record Line(String kind, String label, Number amount, SequencedMap<String, Number> parties) {}

    record SplitResult(BigInteger amount, SequencedMap<String, BigInteger> amounts) {}

    @Override
    protected Outcome solve(Input input) throws IOException {
        SharingCase read = input.json(SharingCase.class);
        input.progress().phase("solving");
        if (read.players() != null && read.values() != null) {
            return new GameAnswer(input.name(), draws, seed).solve(read.players(), read.values(), read.unions());
        }
        if (read.bands() != null && read.keeper() != null && read.target() != null && read.spend() != null) {
            return bands(read.keeper(), read.bands(), read.limits(), read.target(), read.spend());
        }
        if (read.amount() != null && read.weights() != null) {
            return split(read.amount(), new LinkedHashMap<>(read.weights()));
        }
        throw BadInput.in(
                input.name(),
                "It needs players and values, or keeper, target, spend and bands, or amount and weights. Maybe one of them is missing.");
    }

    private static Outcome split(BigInteger amount, SequencedMap<String, Rational> weights) {
        SplitResult result = new SplitResult(amount, Split.byLargestRemainder(amount, weights));
        return new Outcome.Answer(result, () -> table(result.amounts()));
    }

    private static Outcome bands(
            String keeper,
            List<SharingCase.Stretch> stretches,
            @Nullable Map<String, SharingCase.Ends> limits,
            BigInteger target,
            BigInteger spend) {
        List<Band> bands = stretches.stream().map(SharingCommand::band).toList();
        Map<String, Limit> ends = new LinkedHashMap<>();
        if (limits != null) {
            limits.forEach((party, limit) -> ends.put(party, new Limit(limit.floor(), limit.cap())));
        }
        Bands.Statement statement = new Bands(keeper, bands, ends).settle(target, spend);
        BandsResult result = new BandsResult(
                statement.saving(),
                statement.amounts(),
                statement.lines().stream().map(SharingCommand::line).toList());
        return new Outcome.Answer(result, () -> report(result));
    }

    private static Band band(SharingCase.Stretch stretch) {
        return new Band(stretch.from(), stretch.to(), new LinkedHashMap<>(stretch.shares()));
    }

    private static Line line(Bands.Line line) {
        return new Line(
                line.kind().name().toLowerCase(Locale.ROOT),
                line.label(),
                Numbers.of(line.amount()),
                Numbers.of(line.parties()));
    }

    private static String report(BandsResult result) {
        String lines = result.lines().stream()
                .map(line -> "%-34s %14s  %s".formatted(line.label(), line.amount(), line.parties()))
                .collect(Collectors.joining("\n"));
        return lines + "\n" + table(result.amounts());
    }

    static String table(Map<String, ?> amounts) {
        return amounts.entrySet().stream()
                .map(entry -> "%-34s %14s".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("\n"));
    }
}
