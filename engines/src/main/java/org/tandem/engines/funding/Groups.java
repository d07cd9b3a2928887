package org.tandem.engines.funding;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Equal ballots of one chamber as one group. Groups are in the order of their ballots, the most popular project first, so
 * that supporters of a project mostly lie side by side: memory is fast only in order. Groups of a single voter come last.
 */
final class Groups {
    final int count;
    /** The first group of a single voter. */
    final int single;
    /** By voter. */
    final int[] of;

    final int[] chamber;
    final long[] voters;
    /** Choices of a group: from {@code start[group]} to {@code start[group + 1]}. */
    final int[] start;

    final int[] project;
    final int[] points;

    Groups(Election election) {
        var ballots = ballots(election);
        var first = firsts(ballots);
        count = first.length - 1;
        single = (int) IntStream.range(0, count)
                .filter(k -> first[k + 1] - first[k] > 1)
                .count();
        of = new int[ballots.length];
        chamber = new int[count];
        voters = new long[count];
        start = new int[count + 1];
        int many = 0;
        int alone = single;
        for (int k = 0; k < count; k++) {
            boolean one = first[k + 1] - first[k] == 1;
            seat(one ? alone++ : many++, ballots, first[k], first[k + 1]);
        }
        Arrays.parallelPrefix(start, Integer::sum);
        project = new int[start[count]];
        points = new int[start[count]];
        for (int voter = 0; voter < of.length; voter++) {
            copy(election, voter, start[of[voter]]);
        }
    }

    /** Where each group begins among the sorted ballots, and where the last one ends. */
    private static int[] firsts(Ballot[] sorted) {
        return IntStream.rangeClosed(0, sorted.length)
                .filter(k -> k == 0 || k == sorted.length || sorted[k].compareTo(sorted[k - 1]) != 0)
                .toArray();
    }

    private void seat(int group, Ballot[] ballots, int from, int to) {
        chamber[group] = ballots[from].chamber;
        voters[group] = (long) to - from;
        start[group + 1] = ballots[from].marks.length;
        for (int k = from; k < to; k++) {
            of[ballots[k].voter] = group;
        }
    }

    private void copy(Election election, int voter, int to) {
        int from = election.start(voter);
        for (int k = 0; k < election.start(voter + 1) - from; k++) {
            project[to + k] = election.choice(from + k);
            points[to + k] = election.points(from + k);
        }
    }

    private static Ballot[] ballots(Election election) {
        var rank = ranks(election.votes());
        var ballots = new Ballot[election.voters().size()];
        Arrays.setAll(ballots, voter -> Ballot.of(election, voter, rank));
        Arrays.parallelSort(ballots);
        return ballots;
    }

    /** By project its place by votes, most first. */
    private static int[] ranks(long[] votes) {
        var order = IntStream.range(0, votes.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(project -> votes[project])
                        .reversed())
                .toList();
        var rank = new int[votes.length];
        for (int place = 0; place < rank.length; place++) {
            rank[order.get(place)] = place;
        }
        return rank;
    }

    /** A voter's choices, each as rank and points, sorted, so that the order on the ballot does not matter. */
    private static final class Ballot implements Comparable<Ballot> {
        private final int voter;
        private final int chamber;
        private final long[] marks;

        private Ballot(int voter, int chamber, long[] marks) {
            this.voter = voter;
            this.chamber = chamber;
            this.marks = marks;
        }

        static Ballot of(Election election, int voter, int[] rank) {
            int from = election.start(voter);
            var marks = new long[election.start(voter + 1) - from];
            Arrays.setAll(marks, k -> (long) rank[election.choice(from + k)] << 32 | election.points(from + k));
            Arrays.sort(marks);
            return new Ballot(voter, election.chamberOf(voter), marks);
        }

        @Override
        public int compareTo(Ballot other) {
            int order = Integer.compare(chamber, other.chamber);
            return order != 0 ? order : Arrays.compare(marks, other.marks);
        }
    }
}
