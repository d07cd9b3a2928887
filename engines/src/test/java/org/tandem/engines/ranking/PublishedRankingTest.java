package org.tandem.engines.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tandem.engines.ranking.Ranking.Item;
import org.tandem.engines.ranking.Ranking.Ranked;
import org.tandem.engines.ranking.Votes.Outcome;
import org.tandem.engines.ranking.Votes.Vote;

/** Published abilities. Facts; sources in the data README: Stigler 1994, Agresti, Boys and Philipson. */
class PublishedRankingTest {

    private static List<String[]> rows(String name) {
        try (var in = Objects.requireNonNull(PublishedRankingTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.replace("\"", "").split(",", -1))
                    .toList();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static Item item(Ranked ranked, String name) {
        return ranked.items().stream()
                .filter(one -> one.item().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Votes votes(String file, boolean home) {
        var votes = new Votes().grouped();
        for (var row : rows(file)) {
            var first = home ? row[0] : null;
            votes.add(new Vote(row[0], row[1], Outcome.WIN, Double.parseDouble(row[2]), null, first));
            votes.add(new Vote(row[1], row[0], Outcome.WIN, Double.parseDouble(row[3]), null, first));
        }
        return votes;
    }

    @Nested
    class CitationsAmongJournals {
        private final Ranked ranked =
                (Ranked) Ranking.withDefaults().withReference("Biometrika").solve(votes("citations.csv", false));

        /** R BradleyTerry2: BTm(cbind(win1, win2), journal1, journal2). */
        @Test
        void abilitiesAndErrorsAreThoseOfBradleyTerry2() {
            assertThat(item(ranked, "Comm Statist").ability()).isCloseTo(-2.94907249684391, within(1e-6));
            assertThat(item(ranked, "JASA").ability()).isCloseTo(-.479569769751992, within(1e-6));
            assertThat(item(ranked, "JRSS-B").ability()).isCloseTo(.268954055819472, within(1e-6));
            assertThat(item(ranked, "Comm Statist").se()).isCloseTo(.102545335369857, within(1e-6));
            assertThat(item(ranked, "JASA").se()).isCloseTo(.0605887292396263, within(1e-6));
            assertThat(item(ranked, "JRSS-B").se()).isCloseTo(.0708299651057058, within(1e-6));
            assertThat(item(ranked, "Biometrika").se()).isZero();
        }

        @Test
        void devianceAndDegreesOfFreedomAreThePublishedOnes() {
            assertThat(ranked.deviance()).isCloseTo(4.2934, within(1e-4));
            assertThat(ranked.df()).isEqualTo(3);
        }
    }

    @Nested
    class AmericanLeague1987 {
        @Test
        void withoutHomeAdvantage() {
            var ranked =
                    (Ranked) Ranking.withDefaults().withReference("Baltimore").solve(votes("baseball.csv", false));

            assertThat(item(ranked, "Boston").ability()).isCloseTo(1.10769770537234, within(1e-6));
            assertThat(item(ranked, "Boston").se()).isCloseTo(.333877908162483, within(1e-6));
            assertThat(item(ranked, "Detroit").ability()).isCloseTo(1.43640843180581, within(1e-6));
            assertThat(ranked.logLik()).isCloseTo(-64.2593, within(1e-4));
        }

        @Test
        void withHomeAdvantage() {
            var ranked = (Ranked) Ranking.withDefaults()
                    .withOrderEffect()
                    .withReference("Baltimore")
                    .solve(votes("baseball.csv", true));

            assertThat(item(ranked, "Boston").ability()).isCloseTo(1.14380265329736, within(1e-6));
            assertThat(item(ranked, "Boston").se()).isCloseTo(.337842188911366, within(1e-6));
            assertThat(ranked.order().orElseThrow().value()).isCloseTo(.3023, within(5e-5));
            assertThat(ranked.order().orElseThrow().se()).isCloseTo(.1309, within(5e-5));
            assertThat(ranked.logLik()).isCloseTo(-61.5540, within(1e-4));
        }
    }

    @Nested
    class Football {
        /** Davidson's model without home term over 49,415 matches; the abilities in davidson_mle.csv sum to zero. */
        @Test
        void abilitiesOfThreeHundredTeamsWithTies() throws IOException {
            var folder = Path.of(System.getProperty("tandem.data", ""), "ranking");
            assumeTrue(Files.exists(folder.resolve("matches_scc.csv")), "needs -Dtandem.data with ranking/");
            var votes = new Votes();
            for (var line : Files.readAllLines(folder.resolve("matches_scc.csv")).stream()
                    .skip(1)
                    .toList()) {
                var cell = line.split(",", -1);
                int result = (int) Double.parseDouble(cell[2]);
                votes.add(new Vote(
                        result < 0 ? cell[1] : cell[0],
                        result < 0 ? cell[0] : cell[1],
                        result == 0 ? Outcome.TIE : Outcome.WIN,
                        1,
                        null,
                        null));
            }
            var ranked = (Ranked) Ranking.withDefaults().withTies().solve(votes);

            assertThat(ranked.nu().orElseThrow().value()).isCloseTo(.7281971475, within(1e-6));
            assertThat(ranked.logLik()).isCloseTo(-45992.30299591, within(1e-6));
            var published = Files.readAllLines(folder.resolve("davidson_mle.csv")).stream()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
            for (var row : published.subList(0, 50)) {
                assertThat(item(ranked, row[0]).ability()).isCloseTo(Double.parseDouble(row[2]), within(1e-4));
            }
        }
    }
}
