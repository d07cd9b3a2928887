package org.tandem.cli.engine;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tandem.engines.Version;
import org.tandem.engines.teams.Person;
import org.tandem.engines.teams.Rota;
import org.tandem.engines.teams.Teams;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tandem engine teams FILE.json}: a team that covers its needs, or a rota when the file has phases. */
@Command(
        name = "teams",
        version = Version.TEAMS,
        description = "The cheapest balanced team, or a fair rota of decision holders.")
final class TeamsCommand extends EngineCommand {

    @Option(names = "--imbalance", description = "People by which one organisation may exceed another (1).")
    private int imbalance = 1;

    @Option(names = "--most", description = "People in the team at most (100).")
    private int most = 100;

    @Option(names = "--longest-run", description = "Phases in a row for one organisation (2).")
    private int longestRun = 2;

    /**
     * @param needs for a team: by skill or function how many
     * @param phases for a rota
     */
    record Case(
            List<Member> people,
            @Nullable Map<String, Integer> needs,
            @Nullable Integer phases) {}

    /** Away: numbers of phases, counted from 1. */
    record Member(
            String name,
            String organisation,
            @Nullable Long cost,
            @Nullable Set<String> offers,
            @Nullable Set<Integer> away) {}

    @Override
    protected Outcome solve(Input input) throws IOException {
        Case read = input.json(Case.class);
        List<Person> people = read.people().stream()
                .map(member -> new Person(
                        member.name(),
                        member.organisation(),
                        member.cost() == null ? 0 : member.cost(),
                        member.offers() == null ? Set.of() : member.offers()))
                .toList();
        input.progress().phase("solving with " + people.size() + " people");
        if (read.phases() != null) {
            return rota(people, read.phases(), away(read, read.phases(), input.name()));
        }
        if (read.needs() != null) {
            return team(people, read.needs());
        }
        throw BadInput.in(input.name(), "It needs \"needs\" for a team or \"phases\" for a rota.");
    }

    private static Map<String, Set<Integer>> away(Case read, int phases, String file) {
        Map<String, Set<Integer>> away = new HashMap<>();
        for (Member member : read.people()) {
            Set<Integer> absent = new HashSet<>();
            for (int phase : member.away() == null ? Set.<Integer>of() : member.away()) {
                if (phase < 1 || phase > phases) {
                    throw BadInput.in(
                            file,
                            "people: %s is away in phase %d; phases count from 1 to %d."
                                    .formatted(member.name(), phase, phases));
                }
                absent.add(phase - 1);
            }
            away.put(member.name(), absent);
        }
        return away;
    }

    private Outcome team(List<Person> people, Map<String, Integer> needs) {
        return switch (Teams.withDefaults()
                .withImbalance(imbalance)
                .withMost(most)
                .solve(people, needs)) {
            case Teams.Infeasible none -> new Outcome.Infeasible(none.reason());
            case Teams.Team team ->
                new Outcome.Answer(
                        team,
                        () -> "%s, cost %d (%s)"
                                .formatted(
                                        team.members(),
                                        team.cost(),
                                        team.proved() ? "proved" : "at least " + team.bound()));
        };
    }

    private Outcome rota(List<Person> people, int phases, Map<String, Set<Integer>> away) {
        return switch (Rota.withDefaults().withLongestRun(longestRun).solve(people, phases, away)) {
            case Rota.Infeasible none -> new Outcome.Infeasible(none.reason());
            case Rota.Plan plan -> new Outcome.Answer(plan, () -> String.join("\n", plan.holders()));
        };
    }
}
