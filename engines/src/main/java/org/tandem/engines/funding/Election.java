package org.tandem.engines.funding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tandem.engines.exact.Rational;

/**
 * A budget, projects and ballots. Immutable; ballots are held compactly, so that a million of them fit.
 *
 * <p>Without chambers, voters share the budget equally. With chambers, each chamber's voters share what it put in.
 */
public final class Election {

    private final Rational budget;
    private final List<Project> projects;
    private final List<Chamber> chambers;
    private final boolean chambered;
    private final List<String> voters;
    private final int[] chamberOf;
    private final int[] start;
    private final int[] choice;
    private final int[] points;
    private final long[] against;

    private Election(Builder from) {
        this.budget = from.budget;
        this.projects = List.copyOf(from.projects);
        this.chambered = !from.chambers.isEmpty();
        this.chambers = chambered ? List.copyOf(from.chambers) : List.of(new Chamber("everyone", from.budget));
        this.voters = List.copyOf(from.voters);
        this.chamberOf = Arrays.copyOf(from.chamberOf, from.voters.size());
        this.start = Arrays.copyOf(from.start, from.voters.size() + 1);
        this.choice = Arrays.copyOf(from.choice, from.choices);
        this.points = Arrays.copyOf(from.points, from.choices);
        this.against = from.against.clone();
    }

    /**
     * An election in which voters share the budget equally.
     *
     * @param budget at least zero
     */
    public static Builder of(Rational budget, List<Project> projects) {
        return new Builder(budget, projects, List.of());
    }

    /** An election by chambers; the budget is what they put in together. */
    public static Builder byChambers(List<Project> projects, List<Chamber> chambers) {
        Rational budget = chambers.stream().map(Chamber::endowment).reduce(Rational.ZERO, Rational::plus);
        return new Builder(budget, projects, chambers);
    }

    /** An election by chambers that count equally, whatever they put in. */
    public static Builder byEqualChambers(Rational budget, List<Project> projects, List<String> names) {
        Rational each = budget.over(Rational.of(names.size()));
        return byChambers(
                projects, names.stream().map(name -> new Chamber(name, each)).toList());
    }

    public Rational budget() {
        return budget;
    }

    public List<Project> projects() {
        return projects;
    }

    /** At least one: without chambers, everyone. */
    public List<Chamber> chambers() {
        return chambers;
    }

    public boolean isChambered() {
        return chambered;
    }

    /** Names of the voters in the order of their ballots. */
    public List<String> voters() {
        return voters;
    }

    /** Position of a voter's chamber. */
    public int chamberOf(int voter) {
        return chamberOf[voter];
    }

    /** Ballot of a voter: choices {@code start(voter)} to {@code start(voter + 1)}, exclusive. */
    int start(int voter) {
        return start[voter];
    }

    int choice(int at) {
        return choice[at];
    }

    int points(int at) {
        return points[at];
    }

    /** How many voters gave each project points above zero. */
    long[] votes() {
        long[] votes = new long[projects.size()];
        for (int project : choice) {
            votes[project]++;
        }
        return votes;
    }

    /** How many points each project got, less those against it. */
    long[] totalPoints() {
        long[] total = against.clone();
        for (int at = 0; at < choice.length; at++) {
            total[choice[at]] += points[at];
        }
        return total;
    }

    /** Collects ballots. */
    public static final class Builder {
        private final Rational budget;
        private final List<Project> projects;
        private final List<Chamber> chambers;
        private final Map<String, Integer> projectAt = new HashMap<>();
        private final Map<String, Integer> chamberAt = new HashMap<>();
        private final List<String> voters = new ArrayList<>();
        private int[] chamberOf = new int[16];
        private int[] start = new int[17];
        private int[] choice = new int[64];
        private int[] points = new int[64];
        private int choices;
        /** Below zero: by project the sum of such points. */
        private final long[] against;

        private Builder(Rational budget, List<Project> projects, List<Chamber> chambers) {
            if (budget.signum() < 0) {
                throw new IllegalArgumentException(
                        "The budget (%s) must not be negative. Maybe a sign slipped in.".formatted(budget));
            }
            this.budget = budget;
            this.projects = projects;
            this.chambers = chambers;
            this.against = new long[projects.size()];
            projects.forEach(project -> putOnce(projectAt, project.id()));
            chambers.forEach(chamber -> putOnce(chamberAt, chamber.name()));
        }

        private static void putOnce(Map<String, Integer> positions, String name) {
            if (positions.put(name, positions.size()) != null) {
                throw new IllegalArgumentException(
                        "The name \"%s\" stands twice. Maybe two lists were joined.".formatted(name));
            }
        }

        /** Position of a project, -1 if there is none of this id. */
        public int project(String id) {
            return projectAt.getOrDefault(id, -1);
        }

        /** An approval ballot, without chambers. */
        public Builder approve(String voter, String... ids) {
            return approveIn("", voter, ids);
        }

        /** An approval ballot of a voter of a chamber. */
        public Builder approveIn(String chamber, String voter, String... ids) {
            int[] one = new int[ids.length];
            Arrays.fill(one, 1);
            int[] chosen = Arrays.stream(ids).mapToInt(this::known).toArray();
            return ballot(voter, chambers.isEmpty() ? 0 : chamber(chamber), chosen, one);
        }

        /**
         * A ballot with points.
         *
         * @param chamber position of the voter's chamber, 0 without chambers
         * @param chosen positions of projects, none twice
         * @param given points; zero is left out. Points below zero count in the sums of points only: nobody pays for what she
         *     is against
         */
        public Builder ballot(String voter, int chamber, int[] chosen, int[] given) {
            int from = choices;
            for (int i = 0; i < chosen.length; i++) {
                if (given[i] != 0) {
                    add(voter, from, chosen[i], given[i]);
                }
            }
            seat(voter, chamber);
            return this;
        }

        public Election build() {
            return new Election(this);
        }

        private void seat(String voter, int chamber) {
            if (voters.size() == chamberOf.length) {
                chamberOf = Arrays.copyOf(chamberOf, 2 * chamberOf.length);
                start = Arrays.copyOf(start, 2 * start.length);
            }
            chamberOf[voters.size()] = chamber;
            voters.add(voter);
            start[voters.size()] = choices;
        }

        private void add(String voter, int from, int project, int given) {
            if (given < 0) {
                against[project] += given;
                return;
            }
            for (int at = from; at < choices; at++) {
                if (choice[at] == project) {
                    throw new IllegalArgumentException(
                            "The ballot of \"%s\" names the project \"%s\" twice. Maybe two ballots were joined."
                                    .formatted(voter, projects.get(project).id()));
                }
            }
            if (choices == choice.length) {
                choice = Arrays.copyOf(choice, 2 * choices);
                points = Arrays.copyOf(points, 2 * choices);
            }
            choice[choices] = project;
            points[choices++] = given;
        }

        private int known(String id) {
            int at = project(id);
            if (at < 0) {
                throw new IllegalArgumentException(
                        "There is no project \"%s\". Maybe a different spelling.".formatted(id));
            }
            return at;
        }

        private int chamber(String name) {
            Integer at = chamberAt.get(name);
            if (at == null) {
                throw new IllegalArgumentException(
                        "There is no chamber \"%s\", only %s. Maybe a different spelling.".formatted(name, chambers));
            }
            return at;
        }
    }
}
