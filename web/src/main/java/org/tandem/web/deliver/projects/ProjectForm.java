package org.tandem.web.deliver.projects;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandem.base.identity.Party;
import org.tandem.base.identity.SeatHolder;
import org.tandem.deliver.projects.Benefits;
import org.tandem.deliver.projects.Charter;
import org.tandem.deliver.projects.GateDecision;
import org.tandem.deliver.projects.Phase;
import org.tandem.deliver.projects.Placement;
import org.tandem.deliver.projects.ProjectChange;
import org.tandem.deliver.projects.Wanted;
import org.tandem.web.look.Form;
import org.tandem.web.look.Option;

/** What is typed about a project, read and shown again. The rules are the door's. */
public final class ProjectForm {

    /** The choice of a phase that both sides lead. */
    public static final String JOINT = "joint";

    private ProjectForm() {}

    static Charter charter(Form form) {
        return new Charter(
                form.text("title"),
                form.text("objective"),
                new Benefits(form.text("efficiency"), form.text("effectiveness"), form.text("strategic")),
                new Wanted(lines(form, "functions"), lines(form, "skills")));
    }

    static Form of(Charter charter) {
        return Form.empty()
                .fill("title", charter.title())
                .fill("objective", charter.objective())
                .fill("efficiency", charter.benefits().efficiency())
                .fill("effectiveness", charter.benefits().effectiveness())
                .fill("strategic", charter.benefits().strategic())
                .fill("functions", String.join("\n", charter.wanted().functions()))
                .fill("skills", String.join("\n", charter.wanted().skills()));
    }

    static Optional<Placement> placement(Form form) {
        var person = form.required("person", "Choose whom to take in.");
        var percent = form.number("percent");
        if (percent.isEmpty() && form.fault("percent") == null) {
            form.refuse("percent", "Say how much of the working time goes into this project.");
        }
        return form.faulty()
                ? Optional.empty()
                : Optional.of(new Placement(
                        UUID.fromString(person),
                        form.text("function"),
                        lines(form, "memberSkills"),
                        percent.orElseThrow().intValue()));
    }

    /** Nobody chosen means joint, which is chosen in so many words. */
    static Phase phase(Form form) {
        var lead = form.required("lead", "Choose who leads the phase and holds its decision.");
        return new Phase(
                form.text("phaseTitle"),
                form.text("phaseObjective"),
                lead.isEmpty() || lead.equals(JOINT) ? null : UUID.fromString(lead));
    }

    static Optional<GateDecision> decision(Form form) {
        var decision = form.required("decision", "Choose go, turn or stop.");
        return decision.isEmpty() ? Optional.empty() : Optional.of(GateDecision.valueOf(decision));
    }

    static @Nullable UUID funding(Form form) {
        return form.text("funding").isEmpty() ? null : UUID.fromString(form.text("funding"));
    }

    static int version(Form form) {
        return Integer.parseInt(form.text("version"));
    }

    /** Puts each problem beside its field. */
    static void refuse(Form form, ProjectChange.Refused refused) {
        refused.problems().forEach(problem -> form.refuse(problem.field(), problem.reason()));
    }

    private static List<String> lines(Form form, String name) {
        return form.text(name).lines().toList();
    }

    public static List<Option> people(List<SeatHolder> holders, List<Party> parties) {
        return holders.stream()
                .flatMap(holder -> parties.stream()
                        .filter(party -> party.organisation().equals(holder.party()))
                        .map(party -> Option.of(
                                holder.person().toString(), "%s (%s)".formatted(holder.name(), party.name()))))
                .toList();
    }

    public static List<Option> decisions() {
        return Arrays.stream(GateDecision.values())
                .map(decision -> new Option(decision.name(), decision.title(), decision.meaning()))
                .toList();
    }
}
