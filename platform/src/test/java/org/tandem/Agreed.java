package org.tandem;

import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.tandem.Cast.Partnership;
import org.tandem.Cast.Player;
import org.tandem.base.rights.IpPosition;
import org.tandem.bind.agreements.Agreements;
import org.tandem.bind.agreements.Basis;
import org.tandem.bind.agreements.Clause;
import org.tandem.bind.agreements.ExitPlan;
import org.tandem.bind.agreements.Gain;
import org.tandem.bind.agreements.Investment;
import org.tandem.bind.agreements.Percent;
import org.tandem.bind.agreements.Saving;
import org.tandem.bind.agreements.Service;
import org.tandem.bind.agreements.Share;
import org.tandem.bind.agreements.Signatures;
import org.tandem.bind.agreements.Signing;
import org.tandem.bind.agreements.Stake;

/** Brings the agreement of a fresh partnership into force, for tests of the stages after it. Amounts are cents of EUR. */
@TestComponent
public class Agreed {

    private static final ExitPlan EXIT = new ExitPlan(
            List.of("Two quarters without a verified innovation"),
            "The provider hands over the runbooks and stays for a month.",
            90,
            LocalDate.of(2027, 5, 1));

    private final Agreements agreements;
    private final Signatures signatures;

    Agreed(Agreements agreements, Signatures signatures) {
        this.agreements = agreements;
        this.signatures = signatures;
    }

    /** The one page, signed by both: 60 % of a gain to the client, 40 % to the provider. */
    public void onePage(Partnership pair) {
        sign(pair, List.of(basis(pair)));
    }

    /** The one page with caps of co-investment; each side's maximum loss is half of its cap. */
    public void caps(Partnership pair, long client, long provider) {
        sign(
                pair,
                List.of(basis(pair), gain(pair.client()), gain(pair.provider()), EXIT, stakes(pair, client, provider)));
    }

    /** The one page with what the contract delivers, signed by both. */
    public void service(Partnership pair, Service service) {
        sign(pair, List.of(basis(pair), service));
    }

    /** The one page, signed by the client alone; its version. */
    public int signedByClient(Partnership pair) {
        save(pair.client(), basis(pair));
        sign(pair.client(), 1);
        return 1;
    }

    private void sign(Partnership pair, List<Clause> clauses) {
        clauses.forEach(clause -> save(author(pair, clause), clause));
        var edition = pair.client()
                .does(() -> agreements.of(pair.client().seat().space()).edition());
        sign(pair.client(), edition);
        if (!(sign(pair.provider(), edition) instanceof Signing.EnteredIntoForce)) {
            throw new IllegalStateException("The agreement of the test did not enter into force.");
        }
    }

    private static Gain gain(Player who) {
        return new Gain(who.seat().party(), "Shorter waits", "Steady work");
    }

    private void save(Player who, Clause clause) {
        var saving = who.does(() ->
                agreements.save(who.seat(), agreements.of(who.seat().space()).edition(), clause));
        if (saving instanceof Saving.Refused refused) {
            throw new IllegalStateException("The agreement of the test was refused: " + refused);
        }
    }

    public Signing sign(Player who, int edition) {
        return who.does(() -> signatures.sign(who.seat(), edition, null));
    }

    /** Nobody writes what another party gains. */
    private static Player author(Partnership pair, Clause clause) {
        return clause instanceof Gain gain
                        && gain.party().equals(pair.provider().seat().party())
                ? pair.provider()
                : pair.client();
    }

    private static Basis basis(Partnership pair) {
        var client = pair.client().seat();
        var provider = pair.provider().seat();
        return new Basis(
                "MSA 2026-17",
                Basis.Precedence.CONTRACT,
                List.of(
                        new Basis.Leader(client.party(), client.person()),
                        new Basis.Leader(provider.party(), provider.person())),
                IpPosition.JOINT,
                "EUR",
                List.of(new Share(client.party(), Percent.of(60)), new Share(provider.party(), Percent.of(40))));
    }

    private static Investment stakes(Partnership pair, long client, long provider) {
        return new Investment(List.of(
                new Stake(pair.client().seat().party(), client, client / 2, Percent.of(50)),
                new Stake(pair.provider().seat().party(), provider, provider / 2, Percent.of(50))));
    }
}
