package org.tandem.web.story.doors;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.tandem.Cast;
import org.tandem.base.identity.Invitations;
import org.tandem.cast.Binding;
import org.tandem.cast.WholeCast;
import org.tandem.web.story.Teller;

/** Opens the doors of the stages for the story, by the steps that the demonstration takes as well. */
@TestComponent
@Import(WholeCast.class)
public record Doors(Cast cast, Invitations invitations, Binding binding, Later later) {

    /** The doors behind the agreement. */
    @TestComponent
    public record Later(
            org.tandem.cast.Choosing choosing,
            org.tandem.cast.Delivering delivering,
            org.tandem.cast.Earning earning) {}

    public Teller teller() {
        var players = new Players(cast);
        return new Teller(
                new DoorMeeting(players, cast, invitations),
                new DoorSourcing(players, binding),
                new DoorAgreeing(players, binding),
                new DoorChoosing(players, later.choosing()),
                new DoorDelivering(players, later.delivering()),
                new DoorEarning(players, later.earning()));
    }
}
