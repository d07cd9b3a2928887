package org.tandem.bench.teams;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;
import org.tandem.bench.Stopwatch;
import org.tandem.engines.teams.Person;
import org.tandem.engines.teams.Teams;

/**
 * Twenty seeded teams from 60 people of four organisations who cover 12 skills, balanced to one person; the peer is the same
 * integer program, written plainly, in the solver of ojAlgo, given ten seconds a team.
 *
 * <pre>
 * ./tandem bench teams.TeamsBench
 * </pre>
 */
public final class TeamsBench {
    private static final int PEOPLE = 60;
    private static final int SKILLS = 12;
    private static final int ORGANISATIONS = 4;
    private static final int TEAMS = 20;
    private static final long PEER_MILLIS = 10_000;

    private TeamsBench() {}

    public static void main(String[] args) {
        Teams.withDefaults().solve(people(new SplittableRandom(99)), needs(new SplittableRandom(99)));
        var runs = IntStream.range(0, TEAMS).mapToObj(TeamsBench::beside).toList();
        double ours = runs.stream().mapToDouble(run -> run.ours.seconds()).sum();
        double theirs = runs.stream().mapToDouble(run -> run.ojalgo.seconds()).sum();
        System.out.printf(
                Locale.ROOT,
                "%d of %d proved, %d at the cost of ojAlgo, %d cheaper; slowest %.3f s by the clock; CPU of all: ours %.2f s, ojAlgo %.2f s, ratio %.1f%n",
                runs.stream().filter(run -> run.team.proved()).count(),
                TEAMS,
                runs.stream().filter(run -> run.cost == run.team.cost()).count(),
                runs.stream().filter(run -> run.cost > run.team.cost()).count(),
                runs.stream().mapToDouble(run -> run.ours.wall()).max().orElse(0),
                ours,
                theirs,
                theirs / ours);
    }

    private record Run(Teams.Team team, Stopwatch ours, long cost, Stopwatch ojalgo) {}

    private static Run beside(int seed) {
        var people = people(new SplittableRandom(seed));
        var needs = needs(new SplittableRandom(seed));
        var team = new Teams.Team[1];
        var ours =
                Stopwatch.once(() -> team[0] = (Teams.Team) Teams.withDefaults().solve(people, needs));
        var cost = new long[1];
        var ojalgo = Stopwatch.once(() -> cost[0] = plain(people, needs));
        System.out.printf("seed %d: ours %d in %s; ojAlgo %d in %s%n", seed, team[0].cost(), ours, cost[0], ojalgo);
        return new Run(team[0], ours, cost[0], ojalgo);
    }

    /** Everybody offers one to four skills. */
    private static List<Person> people(SplittableRandom chance) {
        var people = new ArrayList<Person>();
        for (int p = 0; p < PEOPLE; p++) {
            var offers = new HashSet<String>();
            for (int k = chance.nextInt(1, 5); k > 0; k--) {
                offers.add("skill" + chance.nextInt(SKILLS));
            }
            people.add(new Person("p" + p, "organisation" + p % ORGANISATIONS, chance.nextInt(10, 100), offers));
        }
        return people;
    }

    private static Map<String, Integer> needs(SplittableRandom chance) {
        var needs = new TreeMap<String, Integer>();
        IntStream.range(0, SKILLS).forEach(skill -> needs.put("skill" + skill, chance.nextInt(1, 3)));
        return needs;
    }

    private static long plain(List<Person> people, Map<String, Integer> needs) {
        var model = new ExpressionsBasedModel();
        model.options.time_abort = PEER_MILLIS;
        model.options.time_suffice = PEER_MILLIS;
        var in = people.stream()
                .map(person -> model.newVariable(person.name()).binary().weight(person.cost()))
                .toList();
        needs.forEach((need, count) -> {
            var offer = model.newExpression(need).lower(count);
            each(
                    people,
                    in,
                    (person, variable) -> offer.set(variable, person.offers().contains(need) ? 1 : 0));
        });
        var sizes = new HashMap<String, Variable>();
        people.forEach(person -> sizes.computeIfAbsent(
                person.organisation(), name -> model.newVariable("size " + name).lower(0)));
        var least = model.newVariable("least").lower(0);
        sizes.forEach((name, size) -> {
            var own = model.newExpression("people " + name).level(0).set(size, -1);
            each(
                    people,
                    in,
                    (person, variable) ->
                            own.set(variable, person.organisation().equals(name) ? 1 : 0));
            model.newExpression("balance " + name)
                    .lower(0)
                    .upper(1)
                    .set(size, 1)
                    .set(least, -1);
        });
        return Math.round(model.minimise().getValue());
    }

    private interface Term {
        void of(Person person, Variable variable);
    }

    private static void each(List<Person> people, List<Variable> in, Term term) {
        for (int p = 0; p < in.size(); p++) {
            term.of(people.get(p), in.get(p));
        }
    }
}
