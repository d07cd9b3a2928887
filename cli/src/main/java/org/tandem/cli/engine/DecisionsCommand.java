package org.tandem.cli.engine;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tandem.engines.Version;
import org.tandem.engines.decisions.AdditiveValue;
import org.tandem.engines.decisions.Ahp;
import org.tandem.engines.decisions.AhpSynthesis;
import org.tandem.engines.decisions.BestWorst;
import org.tandem.engines.decisions.Promethee;
import org.tandem.engines.decisions.Rule;
import org.tandem.engines.decisions.Smaa;
import org.tandem.engines.decisions.Table;
import org.tandem.engines.decisions.Topsis;
import org.tandem.engines.exact.Rational;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tandem engine decisions FILE.json}: weights from comparisons, or a ranking of alternatives. */
@Command(
        name = "decisions",
        version = Version.DECISIONS,
        description = "Weights by AHP or best-worst; rankings by TOPSIS, PROMETHEE II, SMAA-2.")
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

    @Option(names = "--under", description = "Rule under smaa: topsis (the default), promethee, ahp or bwm.")
    private Method under = Method.TOPSIS;

    @Option(names = "--draws", description = "Of smaa (100000).")
    private int draws = 100_000;

    @Option(names = "--seed", description = "Of smaa (1).")
    private long seed = 1;

    /**
     * @param comparisons for AHP: n x n, numbers or fractions such as "1/3"; null takes the reciprocal from the other half
     * @param bestToOthers with {@code othersToWorst} for the best-worst method
     * @param values alternatives x criteria
     */
    record Case(
            @Nullable List<List<@Nullable Rational>> comparisons,
            @Nullable List<Rational> bestToOthers,
            @Nullable List<Rational> othersToWorst,
            @Nullable List<String> alternatives,
            @Nullable List<Column> criteria,
            double @Nullable [][] values) {}

    /** Direction is {@code more} (the default) or {@code less}. Weights stand in all columns or in none. */
    record Column(
            String name,
            @Nullable Double weight,
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
        String file = input.name();
        return switch (method == null ? suited(read, file) : method) {
            case AHP -> read.values() != null ? ranked(Method.AHP, table(read, file)) : ahp(comparisons(read, file));
            case BWM -> read.values() != null ? ranked(Method.BWM, table(read, file)) : bestWorst(read, file);
            case TOPSIS -> ranked(Method.TOPSIS, table(read, file));
            case PROMETHEE -> ranked(Method.PROMETHEE, table(read, file));
            case SMAA -> sampled(table(read, file));
        };
    }

    private static Rule rule(Method method) {
        return switch (method) {
            case TOPSIS -> new Topsis();
            case PROMETHEE -> new Promethee();
            case AHP -> new AhpSynthesis();
            case BWM -> new AdditiveValue();
            case SMAA -> throw new IllegalArgumentException("smaa cannot stand under itself. Maybe topsis.");
        };
    }

    private static double[][] comparisons(Case read, String file) {
        List<List<@Nullable Rational>> rows = need(read.comparisons(), "comparisons", file);
        double[][] matrix = new double[rows.size()][];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = new double[rows.get(i).size()];
            for (int j = 0; j < matrix[i].length; j++) {
                matrix[i][j] = comparison(rows, i, j, file);
            }
        }
        return matrix;
    }

    private static double comparison(List<List<@Nullable Rational>> rows, int i, int j, String file) {
        Rational stated = rows.get(i).get(j);
        Rational mirrored =
                j < rows.size() && i < rows.get(j).size() ? rows.get(j).get(i) : null;
        if (stated == null && (mirrored == null || mirrored.signum() == 0)) {
            throw BadInput.in(
                    file,
                    "comparisons: neither row %d, column %d nor row %d, column %d is given."
                            .formatted(i + 1, j + 1, j + 1, i + 1));
        }
        return stated == null
                ? Rational.ONE.over(Objects.requireNonNull(mirrored)).doubleValue()
                : stated.doubleValue();
    }

    private static double[] doubles(List<Rational> numbers) {
        return numbers.stream().mapToDouble(Rational::doubleValue).toArray();
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
        List<Column> columns = need(read.criteria(), "criteria", file);
        double[] weights = weights(read, columns, file);
        List<Table.Criterion> criteria = IntStream.range(0, columns.size())
                .mapToObj(i -> criterion(columns.get(i), weights[i], file))
                .toList();
        return new Table(
                need(read.alternatives(), "alternatives", file), criteria, need(read.values(), "values", file));
    }

    /** Those of the columns; else those that the comparisons give (best-worst: the linear ones); else all the same. */
    private static double[] weights(Case read, List<Column> columns, String file) {
        double[] weights = columns.stream()
                .map(Column::weight)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
        if (weights.length == 0) {
            weights = compared(read, columns.size(), file);
        }
        if (weights.length != columns.size()) {
            throw BadInput.in(
                    file,
                    "criteria: there are %d weights for %d criteria. Maybe give all of them a weight, or none."
                            .formatted(weights.length, columns.size()));
        }
        return weights;
    }

    private static double[] compared(Case read, int criteria, String file) {
        if (read.comparisons() != null) {
            return Ahp.withDefaults().solve(comparisons(read, file)).weights();
        }
        if (read.bestToOthers() != null) {
            return BestWorst.withDefaults()
                    .solve(doubles(read.bestToOthers()), doubles(need(read.othersToWorst(), "othersToWorst", file)))
                    .linear();
        }
        double[] same = new double[criteria];
        Arrays.fill(same, 1);
        return same;
    }

    private static Table.Criterion criterion(Column column, double weight, String file) {
        String direction = column.direction() == null ? "more" : column.direction();
        if (!direction.equals("more") && !direction.equals("less")) {
            throw BadInput.in(file, "criteria: the direction \"%s\" is neither more nor less.".formatted(direction));
        }
        return new Table.Criterion(
                column.name(),
                weight,
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

    private static Outcome bestWorst(Case read, String file) {
        BestWorst.Result result = BestWorst.withDefaults()
                .solve(
                        doubles(need(read.bestToOthers(), "bestToOthers", file)),
                        doubles(need(read.othersToWorst(), "othersToWorst", file)));
        return new Outcome.Answer(
                result,
                () -> "weights %s (linear), %s (non-linear), consistency ratio %.3f"
                        .formatted(
                                Arrays.toString(result.linear()),
                                Arrays.toString(result.nonLinear()),
                                result.consistencyRatio()));
    }

    private static Outcome ranked(Method method, Table table) {
        Rule.Ranking ranking = rule(method).solve(table);
        Map<String, Double> scores = new LinkedHashMap<>();
        for (int row = 0; row < ranking.scores().length; row++) {
            scores.put(table.alternatives().get(row), ranking.scores()[row]);
        }
        Ranked result =
                new Ranked(method.name().toLowerCase(Locale.ROOT), ranking.order(), scores, ranking.reversals());
        return new Outcome.Answer(result, () -> SharingCommand.table(scores));
    }

    private Outcome sampled(Table table) {
        Smaa.Result result = new Smaa(rule(under), draws, seed).solve(table);
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
