package org.tandem.web.base.envelopes;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tandem.base.envelopes.Box;
import org.tandem.base.envelopes.Custodian;
import org.tandem.base.envelopes.Handed;
import org.tandem.base.envelopes.Part;
import org.tandem.base.identity.Party;
import org.tandem.proof.seal.AgeRecipient;

/**
 * A box as its page shows it.
 *
 * @param handed what was handed in, oldest first
 * @param due what waits for the reader's share now
 * @param names of the people in it
 */
public record BoxView(
        Box box, List<Handed> handed, List<Handed> due, Map<UUID, String> names, List<Party> parties, Instant now) {

    public boolean takes() {
        return box.takes(now);
    }

    public String name(UUID person) {
        return names.getOrDefault(person, "A former member");
    }

    public Optional<Party> party(UUID organisation) {
        return parties.stream()
                .filter(party -> party.organisation().equals(organisation))
                .findFirst();
    }

    public String partyName(UUID organisation) {
        return party(organisation).map(Party::name).orElse("a former party");
    }

    public List<Handed> current() {
        return handed.stream().filter(one -> !one.replaced()).toList();
    }

    public long open() {
        return current().stream().filter(one -> one.openedAt() != null).count();
    }

    public List<Handed> openQuality() {
        return current().stream()
                .filter(one -> one.part() == Part.QUALITY && one.openedAt() != null)
                .toList();
    }

    /** Whether the scores can be locked now. */
    public boolean scores() {
        var quality =
                current().stream().filter(one -> one.part() == Part.QUALITY).toList();
        return box.terms().twoParts()
                && box.scoresLockedAt() == null
                && !quality.isEmpty()
                && quality.stream().noneMatch(Handed::shut);
    }

    /** Whether something has its shares and yet is shut: its file was damaged. */
    public boolean stuck() {
        return current().stream()
                .anyMatch(one -> one.shut() && one.good() >= box.terms().k());
    }

    public String fingerprint(Custodian custodian) {
        return new AgeRecipient(custodian.key()).fingerprint();
    }

    /** The custodians whose share of this envelope is still missing. */
    public List<String> missing(Handed handed) {
        return box.terms().custodians().stream()
                .filter(custodian -> !handed.releasedBy(custodian.person()))
                .map(custodian -> name(custodian.person()))
                .toList();
    }

    public String sealed(Handed handed, UUID person) {
        var share = handed.envelope().shares().get(box.terms().share(person) - 1);
        return Base64.getEncoder().encodeToString(share.sealed());
    }

    public String hash(Handed handed, UUID person) {
        return handed.envelope()
                .shares()
                .get(box.terms().share(person) - 1)
                .hash()
                .toString();
    }

    /** The box in the format that the browser and the command line seal for. */
    public String card() {
        var keepers = box.terms().custodians().stream()
                .map(one -> new org.tandem.proof.seal.Box.Keeper(
                        name(one.person()), partyName(one.party()), new AgeRecipient(one.key())))
                .toList();
        return new org.tandem.proof.seal.Box(box.id().toString(), box.terms().k(), keepers).toJson();
    }
}
