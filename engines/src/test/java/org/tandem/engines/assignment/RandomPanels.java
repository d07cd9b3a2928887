package org.tandem.engines.assignment;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Small panels of every shape, always the same. */
final class RandomPanels {
    private RandomPanels() {}

    static Stream<Panel> stream(int count) {
        return IntStream.range(0, count).mapToObj(RandomPanels::panel);
    }

    private static Panel panel(int seed) {
        var chance = new Random(seed);
        int reviewers = 2 + chance.nextInt(4);
        int items = 1 + chance.nextInt(4);
        var affinity = new double[reviewers][items];
        for (var row : affinity) {
            for (int i = 0; i < items; i++) {
                row[i] = chance.nextBoolean() ? chance.nextInt(4) / 4.0 : chance.nextDouble();
            }
        }
        var builder = Panel.of(affinity).coverage(1 + chance.nextInt(2)).load(1 + chance.nextInt(3));
        for (int r = 0; r < reviewers; r++) {
            for (int i = 0; i < items; i++) {
                if (chance.nextInt(6) == 0) {
                    builder.conflict(r, i);
                }
            }
            if (chance.nextInt(5) > 0) {
                builder.reviewerOrganisation(r, r % 2 == 0 ? "client" : "provider");
            }
        }
        for (int i = 0; i < items; i++) {
            if (chance.nextInt(4) > 0) {
                builder.itemOrganisation(i, i % 2 == 0 ? "client" : "provider");
            }
        }
        builder = chance.nextInt(3) == 0 ? builder.outsider() : builder;
        builder = chance.nextInt(5) == 0 ? builder.everyParty() : builder;
        return (chance.nextInt(4) == 0 ? builder.minLoad(1) : builder).build();
    }
}
