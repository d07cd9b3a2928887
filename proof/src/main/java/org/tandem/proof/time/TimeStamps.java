package org.tandem.proof.time;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.tandem.proof.Hash;
import org.tandem.proof.KeyName;
import org.tandem.proof.NoteSignature;
import org.tandem.proof.Sha256;
import org.tandem.proof.SignedNote;
import org.tandem.proof.Utf8;

/**
 * Time stamps (RFC 3161) as signature lines of a signed note: name of the authority, key id, then the token in DER. Readers
 * that do not know them see one more unknown signature (C2SP signed-note).
 *
 * <p>The key id is the first four bytes of SHA-256(name || newline || 0xff || "rfc3161"): type 0xff with a name of the
 * algorithm behind it, as signed-note has it for algorithms of one's own. Which certificate signed stands in the token.
 */
public final class TimeStamps {
    private static final String ALGORITHM = "rfc3161";

    private TimeStamps() {}

    static NoteSignature line(String authority, byte[] token) {
        return NoteSignature.of(key(authority), token);
    }

    /** The name under which an authority's lines stand. */
    public static KeyName key(String authority) {
        return KeyName.ofOwnKind(authority, ALGORITHM);
    }

    public static boolean isStamp(NoteSignature line) {
        return line.key().equals(key(line.name()));
    }

    /** Every time stamp under the note, good or not, in its order. Uses no network; revocation is not looked at. */
    public static List<TimeStamp> of(SignedNote note, Collection<Trusted> trusted) {
        return note.signatures().stream()
                .filter(TimeStamps::isStamp)
                .map(line -> check(line, note.text(), trusted))
                .toList();
    }

    private static TimeStamp check(NoteSignature line, String text, Collection<Trusted> trusted) {
        try {
            return check(line.name(), new TimeStampToken(new CMSSignedData(line.signature())), text, trusted);
        } catch (CMSException | TSPException | IOException | OperatorCreationException | RuntimeException broken) {
            // Bouncy Castle answers broken bytes with unchecked exceptions of many kinds.
            return new TimeStamp.Wrong(line.name(), "It cannot be read: %s".formatted(broken.getMessage()));
        }
    }

    private static TimeStamp check(String authority, TimeStampToken token, String text, Collection<Trusted> trusted)
            throws TSPException, IOException, OperatorCreationException {
        if (!isOf(token, text)) {
            return new TimeStamp.Wrong(authority, "It is a time stamp of another text.");
        }
        Collection<X509CertificateHolder> signers = token.getCertificates().getMatches(token.getSID());
        if (signers.isEmpty()) {
            return new TimeStamp.Stranger(authority, "unknown", "The stamp does not bring its certificate.");
        }
        X509CertificateHolder signer = signers.iterator().next();
        try {
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
        } catch (java.security.cert.CertificateException unreadable) {
            return new TimeStamp.Wrong(authority, String.valueOf(unreadable.getMessage()));
        }
        return Chain.of(signer, token, authority).ledTo(trusted);
    }

    private static boolean isOf(TimeStampToken token, String text) {
        return token.getTimeStampInfo().getMessageImprintAlgOID().equals(TSPAlgorithms.SHA256)
                && token.getTimeStampInfo().getMessageImprintDigest().length == Hash.BYTES
                && Hash.of(token.getTimeStampInfo().getMessageImprintDigest()).equals(Sha256.of(Utf8.bytes(text)));
    }
}
