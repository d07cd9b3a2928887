package org.tandem.engines.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tandem.engines.assignment.Result.Assigned;

/** Cases with known optima; data README, folder assignment. */
class PublishedAssignmentTest {

    /** First line: reviewers, items, coverage, load; then the affinities. */
    static Panel read(String name) throws IOException {
        var file = Path.of(System.getProperty("tandem.data", ""), "assignment", name);
        assumeTrue(Files.exists(file), "needs -Dtandem.data with assignment/" + name);
        var lines = Files.readAllLines(file);
        var head = numbers(lines.getFirst());
        var rows = lines.stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(PublishedAssignmentTest::numbers)
                .toArray(double[][]::new);
        return Panel.of(rows).coverage((int) head[2]).load((int) head[3]).build();
    }

    private static double[] numbers(String line) {
        return Arrays.stream(line.trim().split("\\s+"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /** The optimum of OR-Tools' flow solver. */
    @Test
    void midlReachesTheGreatestSum() throws IOException {
        var assigned = (Assigned) Assignment.withDefaults().solve(read("midl_scores.txt"));

        assertThat(assigned.sum()).isCloseTo(201.884880, within(1e-6));
        assertThat(assigned.proved()).isTrue();
    }

    /** Both proved; data README. */
    @Test
    void midlReachesTheBestWorstPaperAndThenTheGreatestSum() throws IOException {
        var assigned = (Assigned) Assignment.withDefaults().with(Objective.FAIR).solve(read("midl_scores.txt"));

        assertThat(assigned.worst()).isCloseTo(.9448391607, within(1e-9));
        assertThat(assigned.sum()).isCloseTo(201.768732, within(1e-6));
        assertThat(assigned.proved()).isTrue();
    }

    @Test
    void fourHundredReviewersAndEightHundredItemsReachTheGreatestSum() throws IOException {
        var assigned = (Assigned) Assignment.withDefaults().solve(read("synthetic_400x800.txt"));

        assertThat(assigned.sum()).isCloseTo(2143.810649, within(1e-6));
        assertThat(assigned.proved()).isTrue();
    }
}
