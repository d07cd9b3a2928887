package org.tandem.web.bind.agreements;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tandem.base.identity.Act;
import org.tandem.base.identity.Party;
import org.tandem.base.identity.Seat;
import org.tandem.bind.agreements.Agreement;
import org.tandem.bind.agreements.Overview;
import org.tandem.bind.agreements.Restatement;
import org.tandem.bind.agreements.Section;
import org.tandem.bind.agreements.Signature;
import org.tandem.web.look.Show;

/** The sentence that says an agreement's state, and the one next action for who reads. */
public final class AgreementWords {

    private AgreementWords() {}

    /** The next action: the words of its link, and where it leads from the agreement's address. */
    public record Step(String label, String path) {
        public String from(String agreement) {
            return path.startsWith("../")
                    ? agreement.substring(0, agreement.lastIndexOf('/')) + path.substring(2)
                    : agreement + "/" + path;
        }
    }

    /** The state in a few words, without who signed: for a space at a glance. */
    public static String brief(Agreement agreement, Show show) {
        return switch (agreement) {
            case Agreement.NotBegun n -> "not yet agreed, and that blocks nothing";
            case Agreement.Draft draft ->
                "version %d is drafted and not yet signed by all"
                        .formatted(draft.version().edition());
            case Agreement.InForce force ->
                "version %d is in force since %s".formatted(force.version().edition(), show.date(force.since()));
            case Agreement.Amending amending ->
                "version %d is in force; version %d is proposed"
                        .formatted(amending.inForce().version().edition(), amending.edition());
        };
    }

    public static String state(Overview sheet, Show show) {
        return switch (sheet.agreement()) {
            case Agreement.NotBegun n ->
                "Nothing is agreed yet, and that blocks nothing. One page makes a first agreement.";
            case Agreement.Draft draft ->
                "Version %d is %s.".formatted(draft.version().edition(), signed(sheet));
            case Agreement.InForce force -> inForce(force, sheet, show) + ".";
            case Agreement.Amending amending ->
                "%s; version %d is proposed, %s."
                        .formatted(inForce(amending.inForce(), sheet, show), amending.edition(), signed(sheet));
        };
    }

    private static String inForce(Agreement.InForce force, Overview sheet, Show show) {
        return "Version %d in force since %s, signed by %s"
                .formatted(
                        force.version().edition(),
                        show.date(force.since()),
                        sheet.parties().size() == 2 ? "both" : "all");
    }

    private static String signed(Overview sheet) {
        var open = sheet.agreement().signatures().stream()
                .filter(signature -> !signature.counts())
                .toList();
        var missing = sheet.parties().stream()
                .filter(party ->
                        sheet.agreement().signatureOf(party.organisation()).isEmpty())
                .toList();
        if (missing.size() == sheet.parties().size()) {
            return "signed by nobody yet";
        }
        if (!missing.isEmpty()) {
            return "signed by %s and waiting for %s"
                    .formatted(signers(sheet), missing.stream().map(Party::name).collect(joining(" and ")));
        }
        return open.isEmpty() ? "signed by all" : "signed by all and waiting for an accepted restatement";
    }

    private static String signers(Overview sheet) {
        return sheet.agreement().signatures().stream()
                .map(signature -> sheet.wording().name(signature.party()))
                .collect(joining(" and "));
    }

    /** Empty when nothing waits on the reader. */
    public static Optional<Step> next(Overview sheet, Seat who) {
        if (sheet.agreement() instanceof Agreement.NotBegun) {
            return Optional.of(new Step("Write the one page", Section.BASIS.path()));
        }
        if (who.may(Act.RATE_AIMS) && sheet.unrated(who.party())) {
            return Optional.of(new Step("Rate the shared aims", "ratings"));
        }
        if (sheet.agreement() instanceof Agreement.InForce) {
            return who.may(Act.PROPOSE_IDEA)
                    ? Optional.of(new Step("Propose an idea", "../ideas/new"))
                    : Optional.empty();
        }
        return sheet.gaps().isEmpty() ? signing(sheet, who) : gap(sheet, who);
    }

    private static Optional<Step> gap(Overview sheet, Seat who) {
        return sheet.gaps().stream()
                .map(problem -> section(problem.field()))
                .findFirst()
                .filter(section -> who.may(Act.DRAFT_AGREEMENT))
                .map(section -> section == Section.AIMS
                        ? new Step("Settle the shared aims", "ratings")
                        : new Step("Complete: " + section.title(), section.path()));
    }

    /** Where a gap is filled. */
    public static Section section(String field) {
        return switch (field) {
            case "gains" -> Section.GAINS;
            case "aims" -> Section.AIMS;
            case "exit" -> Section.EXIT;
            default -> Section.BASIS;
        };
    }

    private static Optional<Step> signing(Overview sheet, Seat who) {
        var agreement = sheet.agreement();
        if (!who.may(Act.SIGN_AGREEMENT)) {
            return Optional.empty();
        }
        if (!answerable(agreement, who.party()).isEmpty()) {
            return Optional.of(new Step("Answer the restatement", "signature"));
        }
        return signable(agreement, who.party())
                ? Optional.of(new Step("Read and sign version " + agreement.edition(), "signature"))
                : Optional.empty();
    }

    /** Whether the party has not signed the newest version, or has to restate it again. */
    public static boolean signable(Agreement agreement, UUID party) {
        return agreement
                .signatureOf(party)
                .map(signature -> signature.restatement() instanceof Restatement.Declined)
                .orElse(true);
    }

    /** The restatements that wait for this party's answer. */
    public static List<Signature> answerable(Agreement agreement, UUID party) {
        return agreement.signatures().stream()
                .filter(signature -> signature.restatement() instanceof Restatement.Offered)
                .filter(signature -> agreement.proposer().equals(Optional.of(party)))
                .toList();
    }

    /** Whether this party's signature takes a restatement [E11]. */
    public static boolean restates(Agreement agreement, UUID party) {
        return switch (agreement) {
            case Agreement.NotBegun n -> false;
            case Agreement.Draft d -> false;
            case Agreement.InForce f -> false;
            case Agreement.Amending amending ->
                amending.proposer().filter(proposer -> !proposer.equals(party)).isPresent();
        };
    }

    /** What was said in a restatement; "" where none is asked. */
    public static String restated(Signature signature) {
        return switch (signature.restatement()) {
            case Restatement.NotAsked n -> "";
            case Restatement.Offered o -> o.words();
            case Restatement.Accepted a -> a.words();
            case Restatement.Declined d -> d.words();
        };
    }

    /** Why a restatement was not accepted; "" where it was not declined. */
    public static String declined(Signature signature) {
        return signature.restatement() instanceof Restatement.Declined declined ? declined.reason() : "";
    }
}
