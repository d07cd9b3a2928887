package org.tandem.proof.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.tandem.proof.MalformedException;
import org.tandem.proof.NoteSignature;
import org.tandem.proof.Sha256;
import org.tandem.proof.Utf8;

/**
 * A request to a time-stamping authority for one text, and what becomes of its answer. The authority sees a hash alone.
 *
 * @param text the signed text of a checkpoint
 */
public record TimeStampQuery(String text, TimeStampRequest request) {
    private static final int NONCE_BITS = 64;

    /** With a nonce, and asking for the authority's certificate, so that the stamp can be verified offline. */
    public static TimeStampQuery of(String text, SecureRandom random) {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        byte[] imprint = Sha256.of(Utf8.bytes(text)).bytes();
        return new TimeStampQuery(
                text, generator.generate(TSPAlgorithms.SHA256, imprint, new BigInteger(NONCE_BITS, random)));
    }

    /** The body of the request, of the type {@code application/timestamp-query}. */
    public byte[] der() {
        try {
            return request.getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException("A request could not be written.", e);
        }
    }

    /**
     * The stamp as a signature line under the text.
     *
     * @param authority under which name the line stands; best the authority's host name
     * @throws MalformedException when the answer is a refusal, or not one to this request
     */
    public NoteSignature line(String authority, byte[] answer) {
        try {
            TimeStampResponse response = new TimeStampResponse(answer);
            response.validate(request);
            if (response.getTimeStampToken() == null) {
                throw new MalformedException("The authority %s refused: status %d, %s."
                        .formatted(authority, response.getStatus(), response.getStatusString()));
            }
            return TimeStamps.line(authority, response.getTimeStampToken().getEncoded());
        } catch (TSPException | IOException e) {
            throw new MalformedException(
                    "The answer of %s is no time stamp for this request: %s".formatted(authority, e.getMessage()), e);
        }
    }
}
