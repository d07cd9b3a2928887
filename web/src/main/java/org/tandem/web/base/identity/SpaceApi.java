package org.tandem.web.base.identity;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import java.util.List;
import java.util.UUID;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tandem.base.identity.Invitation;
import org.tandem.base.identity.Invitations;
import org.tandem.base.identity.Membership;
import org.tandem.base.identity.ParticipantKind;
import org.tandem.base.identity.Party;
import org.tandem.base.identity.PartyRole;
import org.tandem.base.identity.Role;
import org.tandem.base.identity.Seat;
import org.tandem.base.identity.SeatEnding;
import org.tandem.base.identity.SeatHolder;
import org.tandem.base.identity.Spaces;
import org.tandem.base.identity.Tone;
import org.tandem.base.notices.Waiting;
import org.tandem.web.Asker;
import org.tandem.web.Edition;

/** REST for spaces, their people, invitations, and what waits on the caller. */
@RestController
@RequestMapping("/api")
class SpaceApi {

    private static final int MOST = 200;

    private final Spaces spaces;
    private final Invitations invitations;
    private final Waiting waiting;

    SpaceApi(Spaces spaces, Invitations invitations, Waiting waiting) {
        this.spaces = spaces;
        this.invitations = invitations;
        this.waiting = waiting;
    }

    record Space(UUID space, String kind, String name, Role role) {
        static Space of(Membership membership) {
            return new Space(
                    membership.space(),
                    membership.kind().name(),
                    membership.name(),
                    membership.seat().role());
        }
    }

    /** An invitation to a partnership; sent from the caller's own organisation's space. */
    record PartnerInvitation(String email, String partnership, PartyRole ownRole) {}

    record ColleagueInvitation(String email, Role role, ParticipantKind kind) {}

    /** The link of a mail, in its three parts. */
    record Acceptance(UUID space, UUID id, String secret, Tone tone) {}

    record Accepted(UUID space) {}

    record ChosenTone(Tone tone) {}

    @GetMapping("/spaces")
    List<Space> spaces(Asker asker) {
        return asker.memberships().stream().map(Space::of).toList();
    }

    @GetMapping("/waiting")
    List<Waiting.Item> waiting(Asker asker) {
        return waiting.on(asker.person().id(), asker.memberships(), MOST);
    }

    @GetMapping("/spaces/{space}/parties")
    List<Party> parties(Seat who) {
        return spaces.parties(who.space());
    }

    @GetMapping("/spaces/{space}/people")
    List<SeatHolder> people(Seat who) {
        return spaces.holders(who.space());
    }

    @PostMapping("/spaces/{space}/partner-invitations")
    @ResponseStatus(CREATED)
    void invitePartner(Seat who, @RequestBody PartnerInvitation offer) {
        invitations.invitePartner(who, offer.email(), offer.partnership(), offer.ownRole());
    }

    @PostMapping("/spaces/{space}/people/invitations")
    @ResponseStatus(CREATED)
    void inviteColleague(Seat who, @RequestBody ColleagueInvitation offer) {
        invitations.inviteColleague(who, offer.email(), offer.role(), offer.kind());
    }

    @PostMapping("/invitations")
    ResponseEntity<?> accept(Asker asker, @RequestBody Acceptance acceptance) {
        var link = new Invitation.Link(acceptance.space(), acceptance.id(), acceptance.secret());
        return switch (invitations.accept(asker.person().id(), link, acceptance.tone())) {
            case Invitation.Accepted accepted -> ResponseEntity.status(CREATED).body(new Accepted(accepted.space()));
            case Invitation.Refused refused -> Edition.refused(refused.reason());
        };
    }

    @DeleteMapping("/spaces/{space}/people/{seat}")
    ResponseEntity<ProblemDetail> end(Seat who, @PathVariable UUID seat) {
        return switch (spaces.endSeat(who, seat, "ended by a leader of the party")) {
            case SeatEnding.Ended ended -> ResponseEntity.noContent().build();
            case SeatEnding.Refused refused -> Edition.refused(refused.reason());
        };
    }

    @PutMapping("/spaces/{space}/tone")
    @ResponseStatus(NO_CONTENT)
    void tone(Seat who, @RequestBody ChosenTone chosen) {
        spaces.chooseTone(who, chosen.tone());
    }
}
