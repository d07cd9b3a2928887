package org.tandem.base.notices;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tandem.base.identity.Identity;
import org.tandem.base.identity.Invitation;
import org.tandem.base.identity.Invitations;

/** Queues the mail of an invitation in the transaction that sends it; it goes at once. */
@Component
class InvitationMail {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Mailbox mailbox;
    private final Identity identity;
    private final Invitations invitations;
    private final PublicUrl url;

    InvitationMail(Mailbox mailbox, Identity identity, Invitations invitations, PublicUrl url) {
        this.mailbox = mailbox;
        this.identity = identity;
        this.invitations = invitations;
        this.url = url;
    }

    @EventListener
    void on(Invitation.Sent sent) {
        var invitation = sent.invitation();
        var who = identity.names(List.of(invitation.invitedBy())).getOrDefault(invitation.invitedBy(), "Somebody");
        var from = invitations.look(sent.link()).map(Invitation.Shown::from).orElse("");
        var body = """
                %s of %s invites you to %s on Tandem.

                This link shows the invitation; nothing happens until you accept it there:
                %s

                It works once, until %s. If you do not expect it, delete this mail.
                """.formatted(who, from, offer(invitation), url.of(path(sent.link())), until(invitation));
        mailbox.queue(new Mail(invitation.offer().email(), "%s invites you to Tandem".formatted(from), body));
    }

    private static String offer(Invitation invitation) {
        var partnership = invitation.offer().partnership();
        return partnership == null ? "a seat" : "the partnership “%s”".formatted(partnership);
    }

    private static String path(Invitation.Link link) {
        return "/invitations/%s/%s/%s".formatted(link.space(), link.id(), link.secret());
    }

    private static String until(Invitation invitation) {
        return DAY.format(invitation.expiresAt().atOffset(ZoneOffset.UTC));
    }
}
