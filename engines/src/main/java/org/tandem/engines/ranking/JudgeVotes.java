package org.tandem.engines.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One line a vote with a named judge. */
final class JudgeVotes {
    private final Map<String, Integer> numbers = new HashMap<>();
    final List<String> names = new ArrayList<>();
    int size;
    int[] judge = new int[64];
    int[] slot = new int[64];
    byte[] side = new byte[64];
    double[] weight = new double[64];

    int number(String name) {
        return numbers.computeIfAbsent(name, fresh -> {
            names.add(fresh);
            return names.size() - 1;
        });
    }

    void add(int who, int pair, int outcome, double much) {
        if (size == judge.length) {
            judge = Arrays.copyOf(judge, 2 * size);
            slot = Arrays.copyOf(slot, 2 * size);
            side = Arrays.copyOf(side, 2 * size);
            weight = Arrays.copyOf(weight, 2 * size);
        }
        judge[size] = who;
        slot[size] = pair;
        side[size] = (byte) outcome;
        weight[size++] = much;
    }
}
