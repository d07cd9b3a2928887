package org.tandem.base.identity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.base.ledger.LedgerFact;
import org.tandem.base.ledger.Recorded;
import org.tandem.base.ledger.Redactor;

/** The door of redaction: a leader removes the words of a record of their own party; its hash and the reason stay. */
@Service
public class Redactions {

    static final int LONGEST_REASON = 500;

    private final Redactor redactor;

    Redactions(Redactor redactor) {
        this.redactor = redactor;
    }

    /** What came of it. */
    public sealed interface Redaction permits Done, Refused {}

    /** @param record the record that says so */
    public record Done(UUID record) implements Redaction {}

    public record Refused(String reason) implements Redaction {}

    @Transactional
    public Redaction redact(Seat who, UUID fact, String reason) {
        who.require(Act.REDACT);
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            return new Refused(
                    "Say why, in up to %d characters: the reason stays in the record.".formatted(LONGEST_REASON));
        }
        return redactor.find(who.space(), fact)
                .map(found -> redact(who, found, reason.strip()))
                .orElseGet(() -> new Refused("There is no such record here that you may read."));
    }

    private Redaction redact(Seat who, Recorded found, String reason) {
        var by = found.by();
        return switch (found.fact()) {
            case LedgerFact redacted -> new Refused("This record has no words that could be removed.");
            case IdentityFact evidence ->
                new Refused("Who was here, with which rights, is evidence that stays for both parties.");
            default ->
                by != null && by.party().equals(who.party())
                        ? own(who, found, reason)
                        : new Refused("This is no record of your party's: each party redacts its own.");
        };
    }

    private Redaction own(Seat who, Recorded found, String reason) {
        return redactor.stays(found)
                .<Redaction>map(Refused::new)
                .orElseGet(() ->
                        new Done(redactor.redact(found, who.author(), reason).id()));
    }

    /** The record, if the asker may redact it: one of their own party that is not to stay. */
    @Transactional(readOnly = true)
    public Optional<Recorded> redactable(Seat who, UUID fact) {
        return redactor.find(who.space(), fact).filter(found -> mayRedact(who, found));
    }

    /** Whether a record is of a kind that a leader of this seat's party redacts. */
    public static boolean mayRedact(Seat who, Recorded found) {
        var by = found.by();
        return who.may(Act.REDACT)
                && by != null
                && by.party().equals(who.party())
                && !(found.fact() instanceof LedgerFact)
                && !(found.fact() instanceof IdentityFact);
    }
}
