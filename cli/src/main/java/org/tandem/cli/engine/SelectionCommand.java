package org.tandem.cli.engine;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandem.engines.Version;
import org.tandem.engines.exact.Rational;
import org.tandem.engines.selection.Choice;
import org.tandem.engines.selection.Robust;
import org.tandem.engines.selection.Selection;
import org.tandem.engines.selection.Selection.Chosen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tandem engine selection FILE}: our JSON, or OR-Library's multidimensional knapsacks. */
@Command(
        name = "selection",
        version = Version.SELECTION,
        description = "The best set of projects within limits (JSON or OR-Library).")
final class SelectionCommand extends EngineCommand {

    @Option(names = "--effort", description = "Deterministic seconds until the best set so far is given (30).")
    private double effort = 30;

    @Option(names = "--frontier", paramLabel = "LIMIT", description = "Also value against this limit, point by point.")
    private @Nullable String frontier;

    @Option(names = "--points", description = "Of the frontier at most (50).")
    private int points = 50;

    @Option(names = "--robust", description = "Also core, borderline and exterior projects for values with a high end.")
    private boolean robust;

    record Result(
            Number value,
            Number bound,
            boolean proved,
            List<String> chosen,
            Map<String, Number> used,
            @Nullable Number known,
            @Nullable List<Point> frontier,
            @Nullable Map<String, Robust.Membership> robust) {}

    record Point(Number value, Number used, List<String> chosen) {}

    record Results(List<Result> problems) {}

    @Override
    protected Outcome solve(Input input) throws IOException {
        String text = text(input);
        if (text.stripLeading().startsWith("{")) {
            return own(input, text);
        }
        if (frontier != null || robust) {
            throw new IllegalArgumentException("--frontier and --robust need names and ranges, which a file of"
                    + " OR-Library has not. Maybe write it as JSON.");
        }
        List<Result> results = new ArrayList<>();
        for (OrLibrary.Problem problem : OrLibrary.read(input.name(), text)) {
            input.progress().phase("solving problem " + (results.size() + 1));
            Rational known = problem.known();
            switch (selection().solve(problem.choice())) {
                case Chosen chosen ->
                    results.add(result(
                            problem.choice(), chosen, known.signum() == 0 ? null : Numbers.of(known), null, null));
                case Selection.Infeasible none -> {
                    return new Outcome.Infeasible("problem %d: %s".formatted(results.size() + 1, none.reason()));
                }
            }
        }
        Results all = new Results(results);
        return new Outcome.Answer(
                results.size() == 1 ? results.getFirst() : all,
                () -> String.join(
                        "\n", results.stream().map(SelectionCommand::report).toList()));
    }

    private Selection selection() {
        return new Selection(effort);
    }

    private static String text(Input input) throws IOException {
        input.progress().phase("reading " + input.name());
        try (BufferedReader reader = input.text()) {
            return reader.readAllAsString();
        }
    }

    private Outcome own(Input input, String text) throws IOException {
        SelectionCase read = Json.read(
                input.name(), new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), SelectionCase.class);
        Choice choice = read.choice(input.name());
        input.progress().phase("solving %d projects".formatted(choice.projects().size()));
        return switch (selection().solve(choice)) {
            case Selection.Infeasible none -> new Outcome.Infeasible(none.reason());
            case Chosen chosen -> {
                Result result = result(choice, chosen, null, frontier(choice), robust(read, choice));
                yield new Outcome.Answer(result, () -> report(result));
            }
        };
    }

    private @Nullable List<Point> frontier(Choice choice) {
        if (frontier == null) {
            return null;
        }
        if (points < 1) {
            throw new IllegalArgumentException("A frontier has at least 1 point, not %d. Maybe 50.".formatted(points));
        }
        List<String> names = choice.limits().stream().map(Choice.Limit::name).toList();
        int limit = names.indexOf(frontier);
        if (limit < 0) {
            throw new IllegalArgumentException("There is no limit \"%s\", only %s.".formatted(frontier, names));
        }
        return selection().frontier(choice, limit, points).stream()
                .map(chosen -> new Point(
                        Numbers.of(chosen.value()), Numbers.of(chosen.used().get(limit)), chosen.ids()))
                .toList();
    }

    private @Nullable Map<String, Robust.Membership> robust(SelectionCase read, Choice choice) {
        return robust ? new Robust(selection(), 100, 1).solve(choice, read.high()) : null;
    }

    private static Result result(
            Choice choice,
            Chosen chosen,
            @Nullable Number known,
            @Nullable List<Point> frontier,
            @Nullable Map<String, Robust.Membership> robust) {
        Map<String, Number> used = new LinkedHashMap<>();
        for (int limit = 0; limit < choice.limits().size(); limit++) {
            used.put(choice.limits().get(limit).name(), Numbers.of(chosen.used().get(limit)));
        }
        return new Result(
                Numbers.of(chosen.value()),
                Numbers.of(chosen.bound()),
                chosen.proved(),
                chosen.ids(),
                used,
                known,
                frontier,
                robust);
    }

    private static String report(Result result) {
        return "value %s (%s), chosen %s, used %s"
                .formatted(
                        result.value(),
                        result.proved() ? "proved" : "at most " + result.bound() + " is possible",
                        result.chosen(),
                        result.used());
    }
}
