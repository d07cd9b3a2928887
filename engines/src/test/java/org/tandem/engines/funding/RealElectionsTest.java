package org.tandem.engines.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.tandem.engines.exact.Rational;
import org.tandem.engines.funding.EqualShares.Funded;

/** Official results of cities; their ballots may be looked at, not shipped. */
class RealElectionsTest {

    private static Pabulib read(String name) throws IOException {
        String folder = System.getProperty("tandem.data", "");
        Path file = Path.of(folder, "funding", name);
        assumeTrue(!folder.isEmpty() && Files.exists(file), "no " + name + ": set -Dtandem.data to the folder of data");
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            return Pabulib.read(reader);
        }
    }

    private static Funded add1(Pabulib file) {
        return (Funded) EqualShares.withDefaults().with(Completion.ADD1).solve(file.election());
    }

    @Test
    void assen2024ByEqualShares() throws IOException {
        Pabulib file = read("Netherlands_Assen_2024.pb");
        assertThat(add1(file).ids())
                .containsExactlyInAnyOrderElementsOf(file.selected())
                .hasSize(9);
        assertThat(add1(file).spent()).isEqualTo(Rational.of(76_700));
    }

    @Test
    void swiecie2023ByEqualShares() throws IOException {
        Pabulib file = read("Poland_Swiecie_2023.pb");
        assertThat(add1(file).ids())
                .containsExactlyInAnyOrderElementsOf(file.selected())
                .hasSize(17);
        assertThat(add1(file).spent()).isEqualTo(Rational.of(1_040_337));
    }

    @Test
    void warszawaUrsynow2023Greedily() throws IOException {
        Pabulib file = read("Poland_Warszawa_2023_Ursynow.pb");
        Greedy.Result result = Greedy.withDefaults().solve(file.election());
        assertThat(result.ids())
                .containsExactlyInAnyOrderElementsOf(file.selected())
                .isNotEmpty();
    }

    @Test
    void amsterdamCentrumGreedilyWithinItsNeighborhoods() throws IOException {
        Pabulib file = read("Netherlands_Amsterdam_252.pb");
        Greedy.Result result = Greedy.withDefaults().within(file.caps()).solve(file.election());

        assertThat(file.caps()).extracting(cap -> cap.most().toString()).containsExactly("150000", "100000", "250000");
        assertThat(file.caps()).allSatisfy(cap -> {
            Rational spent = cap.projects().stream()
                    .map(project -> file.election().projects().get(project))
                    .filter(result.winners()::contains)
                    .map(Project::cost)
                    .reduce(Rational.ZERO, Rational::plus);
            assertThat(spent).isLessThanOrEqualTo(cap.most());
        });
        // Counted apart in twelve lines of Python: most votes first, cheaper first, within budget and neighborhood.
        assertThat(result.winners()).hasSize(26);
        assertThat(result.spent()).isEqualTo(Rational.of(482_800));
    }

    @Test
    void theSearchEqualsTheDefinitionOnRealBallots() throws IOException {
        Election election = read("Poland_Swiecie_2023.pb").election();
        for (Utility utility : Utility.values()) {
            assertThat(((Funded) EqualShares.withDefaults().with(utility).solve(election)).ids())
                    .isEqualTo(PlainEqualShares.winners(election, utility, PlainEqualShares.endowments(election)));
        }
    }
}
