package org.tandem;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.tandem.base.identity.Identity;
import org.tandem.base.identity.Invitation;
import org.tandem.base.identity.Invitations;
import org.tandem.base.identity.Membership;
import org.tandem.base.identity.ParticipantKind;
import org.tandem.base.identity.PartyRole;
import org.tandem.base.identity.Role;
import org.tandem.base.identity.Seat;
import org.tandem.base.identity.SignUp;
import org.tandem.base.identity.Tone;
import org.tandem.base.ledger.Scope;

/** The people of the tests: a fresh partnership of a client and a provider whenever one is asked for. */
@TestComponent
public class Cast {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Identity identity;
    private final Invitations invitations;

    Cast(Identity identity, Invitations invitations) {
        this.identity = identity;
        this.invitations = invitations;
    }

    /** A partnership in which each side has a leader, a finance seat and a member. */
    public record Partnership(
            Player client,
            Player provider,
            Player clientFinance,
            Player providerFinance,
            Player clientMember,
            Player providerMember) {}

    /** A person with a seat; what they do is done in their scope. */
    public record Player(Seat seat, java.util.List<Membership> memberships) {
        public <T> T does(Supplier<T> act) {
            return scope().call(act);
        }

        public void runs(Runnable act) {
            scope().run(act);
        }

        public Scope scope() {
            return new Scope(
                    seat.person(),
                    memberships.stream().map(m -> m.seat().party()).collect(java.util.stream.Collectors.toSet()),
                    memberships.stream().map(Membership::space).collect(java.util.stream.Collectors.toSet()));
        }
    }

    public Partnership partnership() {
        int n = NEXT.incrementAndGet();
        var client = signUp("Ana Ruiz", "ana" + n, "Northwind Health " + n);
        var provider = signUp("Bilal Khan", "bilal" + n, "Meridian Services " + n);
        var leader = own(client.person());
        var link = leader.does(() -> invitations.invitePartner(
                leader.seat(), "bilal" + n + "@example.org", "Claims " + n, PartyRole.CLIENT));
        var accepted = (Invitation.Accepted)
                Scope.of(provider.person()).call(() -> invitations.accept(provider.person(), link, Tone.EMBER));
        var ana = player(client.person(), accepted.space());
        var bilal = player(provider.person(), accepted.space());
        return new Partnership(
                ana,
                bilal,
                colleague(ana, "Chen Li", "chen" + n, Role.FINANCE),
                colleague(bilal, "Dora Weiss", "dora" + n, Role.FINANCE),
                colleague(ana, "Eva Novak", "eva" + n, Role.MEMBER),
                colleague(bilal, "Femi Ade", "femi" + n, Role.MEMBER));
    }

    /** Somebody of the leader's own party, with a seat of this role. */
    public Player colleague(Player leader, String name, String mail, Role role) {
        var person = signUp(name, mail, name + " alone");
        var link = leader.does(
                () -> invitations.inviteColleague(leader.seat(), mail + "@example.org", role, ParticipantKind.TEAM));
        Scope.of(person.person()).call(() -> invitations.accept(person.person(), link, Tone.HARBOUR));
        return player(person.person(), leader.seat().space());
    }

    public SignUp.Welcome signUp(String name, String mail, String organisation) {
        return (SignUp.Welcome)
                identity.signUp(new SignUp.Form(name, mail + "@example.org", "correct horse battery", organisation));
    }

    /** The person in their own organisation's space. */
    public Player own(UUID person) {
        var memberships = identity.memberships(person);
        return new Player(memberships.getFirst().seat(), memberships);
    }

    /** The person in this space. */
    public Player player(UUID person, UUID space) {
        var memberships = identity.memberships(person);
        var seat = memberships.stream()
                .filter(m -> m.space().equals(space))
                .findFirst()
                .orElseThrow()
                .seat();
        return new Player(seat, memberships);
    }
}
