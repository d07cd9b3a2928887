package org.tandem.deliver.projects;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.base.ledger.Fact;
import org.tandem.base.ledger.Projection;
import org.tandem.base.ledger.Recorded;
import org.tandem.base.notices.Counts;
import org.tandem.deliver.projects.ProjectFact.CharterRestated;
import org.tandem.deliver.projects.ProjectFact.GateDecided;
import org.tandem.deliver.projects.ProjectFact.MemberPlaced;
import org.tandem.deliver.projects.ProjectFact.MemberReleased;
import org.tandem.deliver.projects.ProjectFact.PhaseAdded;
import org.tandem.deliver.projects.ProjectFact.PhaseDropped;
import org.tandem.deliver.projects.ProjectFact.ProjectDrafted;
import org.tandem.deliver.projects.ProjectFact.ProjectStarted;
import tools.jackson.databind.json.JsonMapper;

/** Projects as rows: what their facts say, and nothing else. */
@Component
class ProjectProjection implements Projection {

    private static final Set<String> PROSE = Set.of(
            "title",
            "objective",
            "efficiency",
            "effectiveness",
            "strategic",
            "functions",
            "skills",
            "function",
            "reason");

    private final JdbcClient sql;
    private final ProjectStore store;
    private final ProjectWaiting waiting;
    private final Counts counts;
    private final JsonMapper json = JsonMapper.builder().build();

    ProjectProjection(JdbcClient sql, ProjectStore store, ProjectWaiting waiting, Counts counts) {
        this.sql = sql;
        this.store = store;
        this.waiting = waiting;
        this.counts = counts;
    }

    @Override
    public Class<? extends Fact> facts() {
        return ProjectFact.class;
    }

    @Override
    public List<String> tables() {
        return List.of("project");
    }

    @Override
    public boolean prose(String key, String value) {
        return PROSE.contains(key);
    }

    @Override
    public void apply(Recorded recorded) {
        var fact = (ProjectFact) recorded.fact();
        switch (fact) {
            case ProjectDrafted drafted -> insert(recorded, drafted);
            case CharterRestated restated -> charter(recorded, restated.charter());
            case MemberPlaced placed ->
                team(recorded, team -> {
                    team.removeIf(
                            member -> member.person().equals(placed.member().person()));
                    team.add(placed.member());
                });
            case MemberReleased released ->
                team(recorded, team -> team.removeIf(member -> member.person().equals(released.person())));
            case PhaseAdded added -> phases(recorded, phases -> phases.add(added.phase()));
            case PhaseDropped dropped -> phases(recorded, phases -> phases.remove(dropped.number() - 1));
            case ProjectStarted started -> moment(recorded, "started_at");
            case GateDecided decided -> decide(recorded, decided);
        }
        waiting.follow(recorded, fact, project(recorded));
    }

    private void insert(Recorded recorded, ProjectDrafted drafted) {
        sql.sql("""
                insert into project (space, id, version, title, charter, funding, drafted_at)
                values (?, ?, ?, ?, ?::jsonb, ?, ?)""")
                .param(recorded.space())
                .param(recorded.object())
                .param(recorded.version())
                .param(drafted.charter().title())
                .param(json.writeValueAsString(drafted.charter()))
                .param(drafted.funding())
                .param(recorded.at().atOffset(ZoneOffset.UTC))
                .update();
        counts.add(recorded.space(), "projects", 1);
    }

    private void charter(Recorded recorded, Charter charter) {
        sql.sql("update project set title = ? where space = ? and id = ?")
                .params(charter.title(), recorded.space(), recorded.object())
                .update();
        write(recorded, "charter", charter);
    }

    private void team(Recorded recorded, Consumer<List<Member>> change) {
        var team = new ArrayList<>(project(recorded).team());
        change.accept(team);
        write(recorded, "team", team);
    }

    private void phases(Recorded recorded, Consumer<List<Phase>> change) {
        var phases = new ArrayList<>(project(recorded).phases());
        change.accept(phases);
        write(recorded, "phases", phases);
    }

    /** Go at the gate of the last phase finishes the project; stop ends it at any. */
    private void decide(Recorded recorded, GateDecided decided) {
        var project = project(recorded);
        var gates = new ArrayList<>(project.gates());
        gates.add(new Gate(
                decided.phase(),
                decided.decision(),
                decided.reason(),
                recorded.person(),
                recorded.party(),
                recorded.at()));
        write(recorded, "gates", gates);
        boolean ends = switch (decided.decision()) {
            case GO -> decided.phase() == project.phases().size();
            case TURN -> false;
            case STOP -> true;
        };
        if (ends) {
            moment(recorded, "ended_at");
            counts.add(recorded.space(), "projects", -1);
        }
    }

    private void write(Recorded recorded, String column, Object value) {
        sql.sql("update project set version = ?, " + column + " = ?::jsonb where space = ? and id = ?")
                .params(recorded.version(), json.writeValueAsString(value), recorded.space(), recorded.object())
                .update();
    }

    private void moment(Recorded recorded, String column) {
        sql.sql("update project set version = ?, " + column + " = ? where space = ? and id = ?")
                .params(recorded.version(), recorded.at().atOffset(ZoneOffset.UTC), recorded.space(), recorded.object())
                .update();
    }

    private Project project(Recorded recorded) {
        return store.find(recorded.space(), recorded.object()).orElseThrow();
    }
}
