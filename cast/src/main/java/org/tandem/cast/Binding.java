package org.tandem.cast;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandem.bind.agreements.Agreements;
import org.tandem.bind.agreements.Aim;
import org.tandem.bind.agreements.Clause;
import org.tandem.bind.agreements.Rating;
import org.tandem.bind.agreements.Ratings;
import org.tandem.bind.agreements.Saving;
import org.tandem.bind.agreements.ServiceLevels;
import org.tandem.bind.agreements.Signatures;
import org.tandem.bind.agreements.Signing;
import org.tandem.bind.sourcing.Answers;
import org.tandem.bind.sourcing.Need;
import org.tandem.bind.sourcing.NeedChange;
import org.tandem.bind.sourcing.NeedStatement;
import org.tandem.bind.sourcing.Needs;
import org.tandem.bind.sourcing.Route;

/** The doors of needs and of the agreement. Everybody acts on what stands there now. */
@Component
public record Binding(
        Needs needs, Agreements agreements, Ratings ratings, Signatures signatures, ServiceLevels levels) {

    public UUID state(Actor who, NeedStatement statement) {
        return who.does(() -> needs.state(who.seat(), statement));
    }

    /** Answers for the whole scope. */
    public void answer(Actor who, UUID need, Answers answers) {
        who.runs(() -> needs.answer(who.seat(), need, version(who, need), Need.WHOLE, answers));
    }

    public void decide(Actor who, UUID need, Route route, String reason) {
        var decided = who.does(() -> needs.decide(who.seat(), need, version(who, need), route, reason));
        Granted.as(NeedChange.Done.class, decided);
    }

    private int version(Actor who, UUID need) {
        return needs.find(who.space(), need).orElseThrow().version();
    }

    public void save(Actor who, Clause clause) {
        Granted.as(Saving.Saved.class, who.does(() -> agreements.save(who.seat(), edition(who), clause)));
    }

    /** Rates every open aim with this value. */
    public void rate(Actor who, int value) {
        var rated = who.does(() ->
                ratings.rate(who.seat(), ratings.open(who.space()).stream().collect(toMap(Aim::id, aim -> value))));
        Granted.as(Rating.Rated.class, rated);
    }

    /** @param restatement null unless the other side proposed a change of an agreement in force */
    public void sign(Actor who, @Nullable String restatement) {
        if (who.does(() -> signatures.sign(who.seat(), edition(who), restatement)) instanceof Signing.Refused refused) {
            throw Granted.refused(refused);
        }
    }

    /** Accepts how this party restated a change, which brings it into force. */
    public void accept(Actor who, UUID party) {
        var accepted = who.does(() -> signatures.accept(who.seat(), edition(who), party));
        Granted.as(Signing.EnteredIntoForce.class, accepted);
    }

    /** Notes that every service level was met until a day. */
    public void served(Actor who, LocalDate until) {
        Granted.as(Saving.Saved.class, who.does(() -> levels.note(who.seat(), until, List.of())));
    }

    private int edition(Actor who) {
        return agreements.of(who.space()).edition();
    }
}
