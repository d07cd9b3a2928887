package org.tandem.law;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.tandem.base.commitments.Commitments;
import org.tandem.base.commitments.Promise;
import org.tandem.base.envelopes.Custodians;
import org.tandem.base.envelopes.Envelopes;
import org.tandem.base.envelopes.Part;
import org.tandem.base.evaluation.Charter;
import org.tandem.base.evaluation.Judgement;
import org.tandem.base.evaluation.Opening;
import org.tandem.base.evaluation.Panels;
import org.tandem.base.evaluation.Reviews;
import org.tandem.base.identity.Act;
import org.tandem.base.identity.Invitations;
import org.tandem.base.identity.ParticipantKind;
import org.tandem.base.identity.Redactions;
import org.tandem.base.identity.Role;
import org.tandem.base.identity.Seat;
import org.tandem.base.identity.Spaces;
import org.tandem.base.identity.Tone;
import org.tandem.base.knowledge.Files;
import org.tandem.base.knowledge.Storing;
import org.tandem.bind.agreements.Agreements;
import org.tandem.bind.agreements.Ratings;
import org.tandem.bind.agreements.Signatures;
import org.tandem.bind.agreements.Vision;
import org.tandem.bind.sourcing.Motive;
import org.tandem.bind.sourcing.NeedStatement;
import org.tandem.bind.sourcing.Needs;
import org.tandem.bind.sourcing.Route;
import org.tandem.choose.ideas.Ideas;
import org.tandem.choose.ideas.Proposal;
import org.tandem.choose.portfolio.Fundings;
import org.tandem.deliver.outcomes.Outcomes;
import org.tandem.deliver.outcomes.Plans;
import org.tandem.deliver.outcomes.Readings;
import org.tandem.deliver.projects.GateDecision;
import org.tandem.deliver.projects.Projects;
import org.tandem.earn.gainshare.Gainshare;

/**
 * For each act of the matrix the door through which it is done. The switch has no default: a new act does not compile
 * before it has its door here. The things acted upon do not exist, because the right is asked for before anything else.
 */
record EveryAct(BeanFactory doors) {

    private static final UUID NOTHING = new UUID(0, 0);

    /** @throws org.tandem.base.identity.Forbidden when the seat may not; whatever else it throws, it was let in */
    Object attempt(Act act, Seat who) {
        return switch (act) {
            case READ -> door(Agreements.class).overview(who);
            case MANAGE_SEATS, INVITE, CHOOSE_TONE, REDACT -> people(act, who);
            case STATE_NEED, DECIDE_ROUTE -> need(act, who);
            case DRAFT_AGREEMENT, RATE_AIMS, SIGN_AGREEMENT -> agreement(act, who);
            case PROPOSE_IDEA, OPEN_PANEL, REVIEW -> idea(act, who);
            case FUND, RUN_PROJECT, START_PROJECT -> project(act, who);
            case DRAFT_PLAN, SIGN_PLAN, IMPORT_READINGS, CONFIRM_OUTCOME -> outcome(act, who);
            case DRAW_STATEMENT -> door(Gainshare.class).draw(who, NOTHING);
            case SIGN_STATEMENT -> door(Gainshare.class).sign(who, NOTHING, 1);
            case PROMISE -> door(Commitments.class).request(who, promise(who));
            case OPEN_BOX -> door(Envelopes.class).open(who, box());
            case SEAL_ENVELOPE -> door(Envelopes.class).submit(who, NOTHING, Part.WHOLE, "{}", upload());
            case KEEP_SHARE -> door(Custodians.class).publish(who, "age1");
            case STORE_FILE -> door(Files.class).store(who, upload());
        };
    }

    private <T> T door(Class<T> door) {
        return doors.getBean(door);
    }

    private Object people(Act act, Seat who) {
        return switch (act) {
            case MANAGE_SEATS -> door(Spaces.class).endSeat(who, NOTHING, "moved on");
            case CHOOSE_TONE -> {
                door(Spaces.class).chooseTone(who, Tone.HARBOUR);
                yield Tone.HARBOUR;
            }
            case INVITE ->
                door(Invitations.class).inviteColleague(who, "gil@example.org", Role.MEMBER, ParticipantKind.TEAM);
            case REDACT -> door(Redactions.class).redact(who, NOTHING, "a slip");
            default -> throw new AssertionError(act);
        };
    }

    private Object need(Act act, Seat who) {
        return act == Act.DECIDE_ROUTE
                ? door(Needs.class).decide(who, NOTHING, 1, Route.OUTSOURCE, "as advised")
                : door(Needs.class)
                        .state(who, new NeedStatement("Claims", "Too slow", null, Set.of(Motive.IMPROVE_PROCESS)));
    }

    private Object agreement(Act act, Seat who) {
        return switch (act) {
            case DRAFT_AGREEMENT -> door(Agreements.class).save(who, 0, new Vision("No claim waits."));
            case RATE_AIMS -> door(Ratings.class).rate(who, Map.of());
            case SIGN_AGREEMENT -> door(Signatures.class).sign(who, 1, null);
            default -> throw new AssertionError(act);
        };
    }

    private Object idea(Act act, Seat who) {
        return switch (act) {
            case PROPOSE_IDEA -> door(Ideas.class).propose(who, new Proposal("One queue", "One for all", "Hours"));
            case OPEN_PANEL ->
                door(Panels.class).open(who, new Opening("Spring", Charter.usual(1), List.of(), Set.of()));
            case REVIEW -> door(Reviews.class).write(who, NOTHING, NOTHING, Judgement.pass());
            default -> throw new AssertionError(act);
        };
    }

    private Object project(Act act, Seat who) {
        return switch (act) {
            case FUND -> door(Fundings.class).fund(who, NOTHING, 1, 1);
            case RUN_PROJECT -> door(Projects.class).decide(who, NOTHING, 1, GateDecision.values()[0], "as planned");
            case START_PROJECT -> door(Projects.class).start(who, NOTHING, 1);
            default -> throw new AssertionError(act);
        };
    }

    private Object outcome(Act act, Seat who) {
        return switch (act) {
            case DRAFT_PLAN -> door(Outcomes.class).look(who, NOTHING);
            case SIGN_PLAN -> door(Plans.class).sign(who, NOTHING, 1);
            case IMPORT_READINGS -> door(Readings.class).withdraw(who, NOTHING, NOTHING, "wrong file");
            case CONFIRM_OUTCOME -> door(Outcomes.class).confirm(who, NOTHING, 1);
            default -> throw new AssertionError(act);
        };
    }

    private static Promise promise(Seat who) {
        return new Promise(who.party(), who.party(), "test data", "they load", LocalDate.of(2027, 1, 31), null, false);
    }

    private static Envelopes.Plan box() {
        return new Envelopes.Plan("Offers", "", false, 2, Set.of(), Instant.EPOCH);
    }

    private static Storing.Upload upload() {
        return new Storing.Upload("note.txt", "text/plain", new ByteArrayInputStream(new byte[] {1}));
    }
}
