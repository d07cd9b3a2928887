package org.tandem.cli.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tandem.engines.health.Participation;

/** Participation balance: rows of {@code party, activity, weeks}; rows of one party and activity add up. */
final class ParticipationAnswer {

    private ParticipationAnswer() {}

    /** @param balance null below 20 person-weeks */
    private record Activity(
            String activity, double weeks, @Nullable Double balance) {}

    private record Answered(
            List<String> parties,
            List<Activity> activities,
            @Nullable String headline,
            @Nullable Double balance) {}

    static Outcome solve(Csv csv) {
        int party = csv.column("party");
        int activity = csv.column("activity");
        var weeks = csv.optionalColumn("weeks");
        var sums = new LinkedHashMap<String, Map<String, Double>>();
        var parties = new TreeSet<String>();
        for (var row : csv) {
            double worth = weeks.isPresent() ? atLeastZero(row, weeks.getAsInt()) : 1;
            parties.add(row.text(party));
            sums.computeIfAbsent(row.text(activity), name -> new HashMap<>())
                    .merge(row.text(party), worth, Double::sum);
        }
        var json = answered(List.copyOf(parties), sums);
        return new Outcome.Answer(json, () -> report(json));
    }

    private static double atLeastZero(Csv.Row row, int column) {
        double value = row.number(column);
        if (value < 0) {
            throw row.bad(column, value + " is negative; person-weeks are at least 0.");
        }
        return value;
    }

    private static Answered answered(List<String> parties, SequencedMap<String, Map<String, Double>> sums) {
        Map<String, double[]> weeks = new LinkedHashMap<>();
        sums.forEach((activity, by) -> weeks.put(
                activity,
                parties.stream().mapToDouble(name -> by.getOrDefault(name, 0.)).toArray()));
        if (parties.size() < 2) {
            throw new IllegalArgumentException(
                    "Balance needs two parties, not %s. Maybe the other party's rows are missing.".formatted(parties));
        }
        var balance = Participation.of(weeks);
        List<Activity> activities = new ArrayList<>();
        weeks.forEach((activity, by) -> {
            double all = java.util.Arrays.stream(by).sum();
            activities.add(new Activity(activity, all, balance.balance().get(activity)));
        });
        String headline = balance.headline().orElse(null);
        return new Answered(
                parties,
                activities,
                headline,
                headline == null ? null : balance.balance().get(headline));
    }

    private static String report(Answered answered) {
        var text = new StringBuilder();
        for (var each : answered.activities()) {
            text.append("%-30s %8.1f person-weeks  %s%n"
                    .formatted(
                            each.activity(),
                            each.weeks(),
                            each.balance() == null
                                    ? "too few to say (20 are needed)"
                                    : "balance %.3f".formatted(each.balance())));
        }
        return text.append(
                        answered.headline() == null
                                ? "Nothing to say yet."
                                : "Headline: %s, %.3f".formatted(answered.headline(), answered.balance()))
                .toString();
    }
}
