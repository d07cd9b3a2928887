package org.tandem.cli.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandem.engines.health.Interval;
import org.tandem.engines.health.KeptRate;

/**
 * Kept commitments: one row a commitment that fell due, {@code kept} 1 or 0, and, where it is there, {@code original}: the
 * same against the first date agreed; by {@code party} too. An empty value is left out.
 */
final class KeptAnswer {

    private KeptAnswer() {}

    /** @param rate with interval; absent under ten */
    private record Kept(
            long kept,
            long all,
            @Nullable Double rate,
            @Nullable Interval interval) {}

    private record Answered(
            Kept kept, @Nullable Kept original, @Nullable Map<String, Kept> parties) {}

    private static final class Count {
        long kept;
        long broken;

        void add(Csv.Row row, int column) {
            if (row.isMissing(column)) {
                return;
            }
            switch (row.text(column)) {
                case "1" -> kept++;
                case "0" -> broken++;
                default -> throw row.bad(column, "\"" + row.text(column) + "\" is neither 1 (kept) nor 0 (broken).");
            }
        }

        Kept kept() {
            return switch (KeptRate.of(kept, broken)) {
                case KeptRate.Counts few -> new Kept(few.kept(), few.all(), null, null);
                case KeptRate.Rate rate -> new Kept(rate.kept(), rate.all(), rate.rate(), rate.interval());
            };
        }
    }

    static Outcome solve(Csv csv) {
        int kept = csv.column("kept");
        var original = csv.optionalColumn("original");
        var party = csv.optionalColumn("party");
        var all = new Count();
        var first = new Count();
        var parties = new LinkedHashMap<String, Count>();
        for (var row : csv) {
            all.add(row, kept);
            original.ifPresent(column -> first.add(row, column));
            party.ifPresent(column -> parties.computeIfAbsent(row.text(column), name -> new Count())
                    .add(row, kept));
        }
        var by = new LinkedHashMap<String, Kept>();
        parties.forEach((name, count) -> by.put(name, count.kept()));
        var json = new Answered(all.kept(), original.isPresent() ? first.kept() : null, party.isPresent() ? by : null);
        return new Outcome.Answer(json, () -> report(json));
    }

    private static String report(Answered answered) {
        var text = new StringBuilder(line("Kept", answered.kept()));
        if (answered.original() != null) {
            text.append(line("Against the original dates", answered.original()));
        }
        if (answered.parties() != null) {
            answered.parties().forEach((party, kept) -> text.append(line(party, kept)));
        }
        return text.toString().stripTrailing();
    }

    private static String line(String what, Kept kept) {
        String rate = kept.rate() == null || kept.interval() == null
                ? " (a rate from ten on)"
                : ": %.1f %% (95 %% %.1f to %.1f)"
                        .formatted(
                                100 * kept.rate(),
                                100 * kept.interval().lower(),
                                100 * kept.interval().upper());
        return "%s: %d of %d%s%n".formatted(what, kept.kept(), kept.all(), rate);
    }
}
