package org.tandem.cli.engine;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandem.engines.decisions.Ahp;
import org.tandem.engines.decisions.BestWorst;
import org.tandem.engines.decisions.Promethee;
import org.tandem.engines.decisions.Rule;
import org.tandem.engines.decisions.Smaa;
import org.tandem.engines.decisions.Table;
import org.tandem.engines.decisions.Topsis;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tandem engine decisions FILE.json}: weights from comparisons, or a ranking of alternatives. */
@Command(name = "decisions", description = "Weights by AHP or best-worst; rankings by TOPSIS, PROMETHEE II, SMAA-2.")
final class DecisionsCommand extends EngineCommand {

    enum Method {
        AHP,
        BWM,
        TOPSIS,
        PROMETHEE,
        SMAA
    }

    @Option(
            names = "--method",
            description = "ahp, bwm, topsis, promethee, smaa; by default what the file is made for.")
    private @Nullable Method method;

    @Option(names = "--under", description = "Rule under smaa: topsis (the default) or promethee.")
    private Method under = Method.TOPSIS;

    @Option(names = "--draws", description = "Of smaa (100000).")
    private int draws = 100_000;

    @Option(names = "--seed", description = "Of smaa (1).")
    private long seed = 1;

    /**
     * @param comparisons for AHP: n x n
     * @param bestToOthers with {@code othersToWorst} for the best-worst method
     * @param values alternatives x criteria
     */
    record Case(
            double @Nullable [][] comparisons,
            double @Nullable [] bestToOthers,
            double @Nullable [] othersToWorst,
            @Nullable List<String> alternatives,
            @Nullable List<Column> criteria,
            double @Nullable [][] values) {}

    /** Direction is {@code more} (the default) or {@code less}. */
    record Column(
            String name,
            double weight,
            @Nullable String direction,
            @Nullable Double indifference,
            @Nullable Double preference) {}

    record Ranked(String method, List<String> order, Map<String, Double> scores, List<Rule.Reversal> reversals) {}

    record Sampled(
            String method,
            int draws,
            long seed,
            Map<String, double[]> acceptabilities,
            Map<String, double[]> centralWeights,
            List<Smaa.Flip> flips) {}

    @Override
    protected Outcome solve(Input input) throws IOException {
        Case read = input.json(Case.class);
        return switch (method == null ? suited(read, input.name()) : method) {
            case AHP -> ahp(need(read.comparisons(), "comparisons", input.name()));
            case BWM ->
                bestWorst(
                        need(read.bestToOthers(), "bestToOthers", input.name()),
                        need(read.othersToWorst(), "othersToWorst", input.name()));
            case TOPSIS -> ranked("topsis", new Topsis(), table(read, input.name()));
            case PROMETHEE -> ranked("promethee", new Promethee(), table(read, input.name()));
            case SMAA -> sampled(table(read, input.name()));
        };
    }

    private static Method suited(Case read, String file) {
        if (read.comparisons() != null) {
            return Method.AHP;
        }
        if (read.bestToOthers() != null) {
            return Method.BWM;
        }
        if (read.values() != null) {
            return Method.TOPSIS;
        }
        throw BadInput.in(file, "It needs comparisons, or bestToOthers and othersToWorst, or values.");
    }

    private static <T> T need(@Nullable T value, String name, String file) {
        if (value == null) {
            throw BadInput.in(file, "It needs \"" + name + "\".");
        }
        return value;
    }

    private static Table table(Case read, String file) {
        List<Table.Criterion> criteria = need(read.criteria(), "criteria", file).stream()
                .map(column -> criterion(column, file))
                .toList();
        return new Table(
                need(read.alternatives(), "alternatives", file), criteria, need(read.values(), "values", file));
    }

    private static Table.Criterion criterion(Column column, String file) {
        String direction = column.direction() == null ? "more" : column.direction();
        if (!direction.equals("more") && !direction.equals("less")) {
            throw BadInput.in(file, "criteria: the direction \"%s\" is neither more nor less.".formatted(direction));
        }
        return new Table.Criterion(
                column.name(),
                column.weight(),
                direction.equals("more"),
                column.indifference() == null ? 0 : column.indifference(),
                column.preference() == null ? 0 : column.preference());
    }

    private static Outcome ahp(double[][] comparisons) {
        Ahp.Result result = Ahp.withDefaults().solve(comparisons);
        return new Outcome.Answer(
                result,
                () -> "weights %s, consistency ratio %.3f (%s)"
                        .formatted(
                                Arrays.toString(result.weights()),
                                result.consistencyRatio(),
                                result.isAcceptable() ? "acceptable" : "ask again"));
    }

    private static Outcome bestWorst(double[] bestToOthers, double[] othersToWorst) {
        BestWorst.Result result = BestWorst.withDefaults().solve(bestToOthers, othersToWorst);
        return new Outcome.Answer(
                result,
                () -> "weights %s (linear), %s (non-linear), consistency ratio %.3f"
                        .formatted(
                                Arrays.toString(result.linear()),
                                Arrays.toString(result.nonLinear()),
                                result.consistencyRatio()));
    }

    private static Outcome ranked(String name, Rule rule, Table table) {
        Rule.Ranking ranking = rule.solve(table);
        Map<String, Double> scores = new LinkedHashMap<>();
        for (int row = 0; row < ranking.scores().length; row++) {
            scores.put(table.alternatives().get(row), ranking.scores()[row]);
        }
        Ranked result = new Ranked(name, ranking.order(), scores, ranking.reversals());
        return new Outcome.Answer(result, () -> SharingCommand.table(scores));
    }

    private Outcome sampled(Table table) {
        Rule rule = under == Method.PROMETHEE ? new Promethee() : new Topsis();
        Smaa.Result result = new Smaa(rule, draws, seed).solve(table);
        Map<String, double[]> acceptabilities = new LinkedHashMap<>();
        Map<String, double[]> central = new LinkedHashMap<>();
        for (int row = 0; row < table.alternatives().size(); row++) {
            acceptabilities.put(table.alternatives().get(row), result.acceptabilities()[row]);
            central.put(table.alternatives().get(row), result.central().get(row));
        }
        Sampled answer = new Sampled("smaa", draws, seed, acceptabilities, central, result.flips());
        return new Outcome.Answer(answer, () -> report(answer));
    }

    private static String report(Sampled answer) {
        StringBuilder text = new StringBuilder("share of weights by rank\n");
        answer.acceptabilities()
                .forEach((name, shares) -> text.append(name)
                        .append("  ")
                        .append(Arrays.toString(shares))
                        .append('\n'));
        answer.flips()
                .forEach(flip -> text.append("%s from %.3f to %.3f: %s wins instead of %s%n"
                        .formatted(flip.criterion(), flip.from(), flip.to(), flip.instead(), flip.winner())));
        return text.toString().stripTrailing();
    }
}
