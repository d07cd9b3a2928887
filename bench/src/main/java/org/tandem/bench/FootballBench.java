package org.tandem.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tandem.engines.ranking.Ranking;
import org.tandem.engines.ranking.Ranking.Ranked;
import org.tandem.engines.ranking.Votes;
import org.tandem.engines.ranking.Votes.Detail;
import org.tandem.engines.ranking.Votes.Outcome;

/**
 * The 304 football teams of {@code ranking/matches_scc.csv}, ties by Davidson's model, beside gnm of R, which fits the same
 * likelihood as a log-linear model. psychotools' {@code btmodel} fits it too, over a dense table of all 46,056 pairs that
 * could have met: 138,168 rows by 46,360 columns, 51 GB.
 *
 * <pre>
 * TANDEM_JAVA_OPTS=-Dtandem.data=FOLDER ./tandem bench FootballBench
 * </pre>
 */
final class FootballBench {
    private static final int RUNS = 12;
    private static final Peer GNM = new Peer("Rscript", "gnm.R", "apt-get install --no-install-recommends r-cran-gnm");

    private record Match(int home, int away, int result) {}

    private record Met(int one, int other) {}

    private final List<Match> matches;

    private FootballBench(List<Match> matches) {
        this.matches = matches;
    }

    public static void main(String[] args) throws IOException {
        var file = Path.of(System.getProperty("tandem.data", ""), "ranking", "matches_scc.csv");
        if (Files.exists(file)) {
            try (var lines = Files.lines(file)) {
                new FootballBench(lines.skip(1).map(FootballBench::match).toList()).compare();
            }
        } else {
            System.out.println("The file " + file + " is not here. Maybe name its folder: -Dtandem.data=FOLDER.");
        }
    }

    private static Match match(String line) {
        var cells = line.split(",");
        return new Match(Integer.parseInt(cells[0]), Integer.parseInt(cells[1]), Integer.parseInt(cells[2]));
    }

    private void compare() {
        var counts = counts();
        var first = counts.get(1).split(",")[0];
        var votes = votes();
        var ranking = Ranking.withDefaults().withTies().withReference(first);
        var ours = Stopwatch.best(RUNS, () -> ranking.solve(votes));
        var ranked = (Ranked) ranking.solve(votes);
        System.out.printf(
                Locale.ROOT,
                "%,d matches of %d teams, ties: ours %s, nu %.10f, log-likelihood %.6f%n",
                matches.size(),
                ranked.items().size(),
                ours,
                nu(ranked),
                ranked.logLik());
        GNM.run(counts).ifPresent(theirs -> print(ranked, theirs, ours.seconds()));
    }

    private static double nu(Ranked ranked) {
        return ranked.nu().orElseThrow().value();
    }

    private static void print(Ranked ranked, Map<String, Double> theirs, double ours) {
        double apart = ranked.items().stream()
                .mapToDouble(item -> Math.abs(item.ability() - Peer.number(theirs, item.item())))
                .max()
                .orElseThrow();
        double seconds = Peer.number(theirs, "seconds");
        System.out.printf(
                Locale.ROOT,
                "  gnm %.2f s of CPU, ratio %.0f, abilities within %.1e, nu within %.1e%n",
                seconds,
                seconds / ours,
                apart,
                Math.abs(nu(ranked) - Peer.number(theirs, "nu")));
    }

    private Votes votes() {
        var votes = new Votes();
        for (var match : matches) {
            boolean lost = match.result < 0;
            int winner = votes.item("" + (lost ? match.away : match.home));
            int loser = votes.item("" + (lost ? match.home : match.away));
            var outcome = match.result == 0 ? Outcome.TIE : Outcome.WIN;
            votes.add(winner, loser, new Detail(outcome, 1, Votes.NOBODY, Votes.NOBODY));
        }
        return votes;
    }

    /** Won, lost, tied of each pair that met. */
    private List<String> counts() {
        var met = new TreeMap<Integer, TreeMap<Integer, int[]>>();
        for (var match : matches) {
            var pair = new Met(Math.min(match.home, match.away), Math.max(match.home, match.away));
            int won = match.home == pair.one ? match.result : -match.result;
            met.computeIfAbsent(pair.one, _ -> new TreeMap<>())
                    .computeIfAbsent(pair.other, _ -> new int[3])[won > 0 ? 0 : won < 0 ? 1 : 2]++;
        }
        var lines = new ArrayList<>(List.of("one,other,wins,losses,ties"));
        met.forEach((one, others) -> others.forEach(
                (other, count) -> lines.add(one + "," + other + "," + count[0] + "," + count[1] + "," + count[2])));
        return lines;
    }
}
