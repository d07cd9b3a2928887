package org.tandem.bind.agreements;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.base.identity.Act;
import org.tandem.base.identity.Party;
import org.tandem.base.identity.Seat;
import org.tandem.base.identity.Spaces;
import org.tandem.base.ledger.Ids;
import org.tandem.base.ledger.Ledger;
import org.tandem.base.ledger.Outdated;
import org.tandem.base.ledger.Reading;
import org.tandem.base.ledger.Subject;
import org.tandem.bind.agreements.AgreementFact.AgreementDrafted;
import org.tandem.bind.agreements.AgreementFact.SetupSpent;
import org.tandem.bind.agreements.Differences.Difference;

/**
 * The door of agreements: reading and writing. Signing has a door of its own, {@link Signatures}; so have the blind ratings
 * of shared aims, {@link Ratings}.
 */
@org.springframework.stereotype.Service
public class Agreements {

    private final AgreementStore store;
    private final Spaces spaces;
    private final People people;
    private final Ledger ledger;
    private final Ids ids;

    Agreements(AgreementStore store, Spaces spaces, People people, Ledger ledger, Ids ids) {
        this.store = store;
        this.spaces = spaces;
        this.people = people;
        this.ledger = ledger;
        this.ids = ids;
    }

    /** What the facts of a space's agreement are about: one agreement a space. */
    public static Subject subject(UUID space) {
        return Subjects.agreement(space);
    }

    @Transactional(readOnly = true)
    public Agreement of(UUID space) {
        return store.agreement(space);
    }

    /** All that the page of the agreement shows. */
    @Transactional(readOnly = true)
    public Overview overview(Seat who) {
        var space = who.space();
        var agreement = store.agreement(space);
        var parties = parties(space);
        var aims = Ratings.compare(agreement.terms(), store.ratings(space));
        var gaps = SigningRule.gaps(new Setting(who, parties, List.of(), agreement.terms()), aims);
        return new Overview(agreement, parties, aims, gaps, people.wording(parties, agreement), store.spent(space));
    }

    /** The terms that bind at present; empty as long as not every party has signed the same version. */
    @Transactional(readOnly = true)
    public Optional<Binding> inForce(UUID space) {
        return Reading.once(List.of("in force", space), () -> store.binding(space));
    }

    /** The parties that are bound, in the order in which they joined. */
    @Transactional(readOnly = true)
    public List<Party> parties(UUID space) {
        return Setting.signing(spaces.parties(space));
    }

    /**
     * Writes a section anew, which makes a new version.
     *
     * @param edition the version that the writer saw
     * @throws Outdated when somebody else has changed the same part since then
     */
    @Transactional
    public Saving save(Seat who, int edition, Clause clause) {
        who.require(Act.DRAFT_AGREEMENT);
        store.lock(who.space());
        var agreement = store.agreement(who.space());
        refuseOutdated(who.space(), edition, agreement, clause);
        var terms = agreement.terms();
        var problems = clause.problems(setting(who, terms));
        if (!problems.isEmpty()) {
            return new Saving.Refused(problems);
        }
        var changed = clause.into(terms, ids.next());
        return changed.equals(terms)
                ? new Saving.Saved(agreement.edition())
                : draft(who, agreement.edition() + 1, clause.section(), changed);
    }

    private Saving draft(Seat who, int edition, Section section, Terms terms) {
        ledger.record(who.did(
                subject(who.space()), new AgreementDrafted(edition, section, terms, unrated(who.space(), terms))));
        return new Saving.Saved(edition);
    }

    private List<UUID> unrated(UUID space, Terms terms) {
        var aims = Ratings.compare(terms, store.ratings(space));
        return parties(space).stream()
                .map(Party::organisation)
                .filter(party -> aims.stream().anyMatch(aim -> !aim.raters().contains(party)))
                .toList();
    }

    private void refuseOutdated(UUID space, int edition, Agreement agreement, Clause clause) {
        if (edition == agreement.edition()) {
            return;
        }
        var seen = store.version(space, edition).map(Version::terms).orElse(Terms.UNSAID);
        if (edition > agreement.edition() || !clause.part(seen).equals(clause.part(agreement.terms()))) {
            throw new Outdated(subject(space), edition, agreement.edition());
        }
    }

    private Setting setting(Seat who, Terms terms) {
        return new Setting(who, parties(who.space()), spaces.holders(who.space()), terms);
    }

    /** Every version and signature, with names: five statements. */
    @Transactional(readOnly = true)
    public History history(UUID space) {
        var versions = store.versions(space);
        var signatures = store.signatures(space);
        return new History(
                store.agreement(space), versions, signatures, people.wording(parties(space), versions, signatures));
    }

    /** Every version, newest first. */
    @Transactional(readOnly = true)
    public List<Version> versions(UUID space) {
        return store.versions(space);
    }

    @Transactional(readOnly = true)
    public Optional<Version> version(UUID space, int edition) {
        return store.version(space, edition);
    }

    /** Every signature under every version, in their order. */
    @Transactional(readOnly = true)
    public List<Signature> signatures(UUID space) {
        return store.signatures(space);
    }

    /** The words for these terms, with the names of their parties and persons. */
    @Transactional(readOnly = true)
    public Wording wording(UUID space, Collection<Terms> terms) {
        return people.wording(parties(space), terms);
    }

    /** What reads differently in these terms. */
    @Transactional(readOnly = true)
    public List<Difference> differences(UUID space, Terms before, Terms after) {
        var wording = wording(space, List.of(before, after));
        return Differences.between(wording.of(before), wording.of(after));
    }

    /** Notes set-up effort that one's own party spent [E1]. */
    @Transactional
    public Saving spend(Seat who, int hours, long money, String on) {
        who.require(Act.DRAFT_AGREEMENT);
        if (hours < 0 || money < 0 || hours + money == 0) {
            return new Saving.Refused(List.of(new Problem(
                    "spent", "Hours (%d) and money (%d) must be 0 or more and not both 0.".formatted(hours, money))));
        }
        if (on.isBlank() || on.length() > Texts.LINE) {
            return new Saving.Refused(List.of(new Problem("on", "Say in up to 200 characters what it was spent on.")));
        }
        ledger.record(who.did(subject(who.space()), new SetupSpent(hours, money, on.strip())));
        return new Saving.Saved(store.agreement(who.space()).edition());
    }

    /** The set-up effort that the parties noted as spent, oldest first. */
    @Transactional(readOnly = true)
    public List<SpentEffort> spent(UUID space) {
        return store.spent(space);
    }
}
