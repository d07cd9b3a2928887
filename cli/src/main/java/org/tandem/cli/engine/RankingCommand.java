package org.tandem.cli.engine;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tandem.engines.Version;
import org.tandem.engines.ranking.Ranking;
import org.tandem.engines.ranking.Votes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code engine ranking FILE.csv}: columns winner, loser; optionally tie, judge, weight, first. */
@Command(
        name = "ranking",
        version = Version.RANKING,
        description = "Abilities from pairwise choices. Columns winner,loser, optionally tie (0/1), judge,"
                + " weight (how many equal ones), first (who was shown first, or played at home).")
public final class RankingCommand extends EngineCommand {
    @Option(names = "--ties", description = "davidson: ties are outcomes of their own; else half a win each.")
    private @Nullable String ties;

    @Option(names = "--order", description = "Estimates an effect of being first; needs the column first.")
    private boolean order;

    @Option(names = "--prior", description = "Weight of a weak prior, for disconnected data.")
    private double prior;

    @Option(names = "--epsilon", description = "The adjustment of comparative-judgement studies, there 0.3.")
    private double epsilon;

    @Option(names = "--cluster", description = "judge: errors allow for votes of one judge hanging together.")
    private @Nullable String cluster;

    @Option(names = "--reference", description = "Abilities relative to this item.")
    private @Nullable String reference;

    @Override
    protected Outcome solve(Input input) throws IOException {
        var engine = engine();
        var votes = votes(input);
        input.progress().phase("solving");
        return switch (engine.solve(votes)) {
            case Ranking.Ranked ranked -> {
                var json = Answered.of(ranked);
                yield new Outcome.Answer(json, json::report);
            }
            case Ranking.Unbounded unbounded -> new Outcome.Infeasible(unbounded.reason());
        };
    }

    private Ranking engine() {
        var engine = Ranking.withDefaults().withPrior(prior).withEpsilon(epsilon);
        engine = asked("--ties", ties, "davidson") ? engine.withTies() : engine;
        engine = asked("--cluster", cluster, "judge") ? engine.clusteredByJudge() : engine;
        engine = order ? engine.withOrderEffect() : engine;
        return reference == null ? engine : engine.withReference(reference);
    }

    private static boolean asked(String option, @Nullable String given, String known) {
        if (given != null && !given.equals(known)) {
            throw new IllegalArgumentException(
                    option + " knows only " + known + ", not " + given + ". Maybe leave it out.");
        }
        return given != null;
    }

    private Votes votes(Input input) throws IOException {
        input.progress().phase("reading " + input.name());
        var parts = order ? Optional.<Votes>empty() : VoteParts.read(input);
        return parts.isPresent() ? parts.get() : inOneGo(input);
    }

    private Votes inOneGo(Input input) throws IOException {
        try (var file = new VoteFile(input.byteRows())) {
            if (order) {
                file.mustHave("first");
            }
            return file.read();
        }
    }

    /** The answer as JSON. */
    private record Answered(
            List<Ranking.Item> items,
            double logLik,
            double deviance,
            int df,
            @Nullable Double nu,
            @Nullable Double nuSe,
            @Nullable Double order,
            @Nullable Double orderSe,
            double ssr,
            @Nullable List<Ranking.Judge> judges,
            Ranking.@Nullable Pair next,
            List<String> reasons) {

        static Answered of(Ranking.Ranked ranked) {
            return new Answered(
                    ranked.items(),
                    ranked.logLik(),
                    ranked.deviance(),
                    ranked.df(),
                    ranked.nu().map(Ranking.Effect::value).orElse(null),
                    ranked.nu().map(Ranking.Effect::se).orElse(null),
                    ranked.order().map(Ranking.Effect::value).orElse(null),
                    ranked.order().map(Ranking.Effect::se).orElse(null),
                    ranked.ssr(),
                    ranked.judges().isEmpty() ? null : ranked.judges(),
                    ranked.next().orElse(null),
                    ranked.reasons());
        }

        String report() {
            var text = new StringBuilder();
            reasons.forEach(reason -> text.append(reason).append('\n'));
            text.append(String.format(
                    Locale.ROOT,
                    "Log-likelihood %.5f, deviance %.4f on %d, separation reliability %.3f%n",
                    logLik,
                    deviance,
                    df,
                    ssr));
            text.append(String.format(Locale.ROOT, "%-30s %10s %8s %12s%n", "item", "ability", "se", "comparisons"));
            for (var item : items) {
                text.append(String.format(
                        Locale.ROOT,
                        "%-30s %10.4f %8.4f %12.0f%n",
                        item.item(),
                        item.ability(),
                        item.se(),
                        item.comparisons()));
            }
            if (next != null) {
                text.append("Most would be learnt from comparing %s with %s.%n".formatted(next.one(), next.other()));
            }
            return text.toString();
        }
    }
}
