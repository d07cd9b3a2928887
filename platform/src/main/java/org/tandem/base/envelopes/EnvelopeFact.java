package org.tandem.base.envelopes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tandem.base.ledger.Fact;
import org.tandem.proof.seal.AgeRecipient;

/** What happens to keys, boxes and envelopes. */
public sealed interface EnvelopeFact extends Fact {

    /** @param key the public key; the secret one never comes here */
    record CustodianKeyMade(String key) implements EnvelopeFact {
        @Override
        public String says() {
            return "made a custodian's key, fingerprint " + new AgeRecipient(key).fingerprint();
        }
    }

    /** The person opened something that was encrypted to the key. */
    record CustodianKeyConfirmed(String key) implements EnvelopeFact {
        @Override
        public String says() {
            return "showed in a drill that the key opens, fingerprint " + new AgeRecipient(key).fingerprint();
        }
    }

    record BoxOpened(BoxTerms terms) implements EnvelopeFact {
        @Override
        public String says() {
            return "opened the box “%s” with %d custodians, of whom %d open together"
                    .formatted(terms.title(), terms.custodians().size(), terms.k());
        }
    }

    /**
     * A file was handed in, encrypted before it came here.
     *
     * @param file the encrypted file; its hash is the commitment
     * @param envelope the envelope in its own format, which names the commitment, the locked shares and their hashes
     */
    record EnvelopeSealed(UUID box, Part part, UUID file, String commitment, String envelope) implements EnvelopeFact {
        @Override
        public String says() {
            return "handed in a sealed envelope, commitment " + commitment;
        }
    }

    /** A custodian's shares became public, all of one part at once. */
    record SharesReleased(Part part, List<Released> shares) implements EnvelopeFact {
        public SharesReleased {
            shares = List.copyOf(shares);
        }

        @Override
        public String says() {
            long good = shares.stream().filter(share -> !share.wire().isEmpty()).count();
            return good == shares.size()
                    ? "released %d shares".formatted(good)
                    : "released %d shares; %d could not be unlocked".formatted(good, shares.size() - good);
        }
    }

    /** @param wire the share in its wire form; "" when the custodian's key did not open what was sealed for it */
    record Released(UUID envelope, int x, String wire) {}

    /** Enough shares were there, and they fit. */
    record EnvelopeOpened(List<By> by) implements EnvelopeFact {
        public EnvelopeOpened {
            by = List.copyOf(by);
        }

        @Override
        public String says() {
            return "opened an envelope with the shares "
                    + by.stream().map(share -> Integer.toString(share.x())).collect(Collectors.joining(", "));
        }
    }

    /** Who released which share when. */
    record By(int x, UUID person, Instant at) {}

    /** It cannot be opened, by whoever sealed it. */
    record EnvelopeVoided(String reason) implements EnvelopeFact {
        @Override
        public String says() {
            return "void: " + reason;
        }
    }

    /** From here on the quality scores stand, and the asks may be opened [E21]. */
    record QualityScoresLocked(List<Score> scores) implements EnvelopeFact {
        public QualityScoresLocked {
            scores = List.copyOf(scores);
        }

        @Override
        public String says() {
            return "locked the quality scores of %d submissions".formatted(scores.size());
        }
    }

    /** @param score 0 to 100 */
    record Score(UUID envelope, int score) {}
}
