package org.tandem.proof.time;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import org.tandem.proof.MalformedException;

/** A certificate that a reader trusts: an authority's own, or one of those that issued it. */
public record Trusted(X509Certificate certificate) {

    /**
     * Reads certificates in PEM, or one in DER.
     *
     * @throws MalformedException when there is none
     */
    public static List<Trusted> parse(byte[] file) {
        try {
            List<Trusted> found =
                    CertificateFactory.getInstance("X.509")
                            .generateCertificates(new ByteArrayInputStream(file))
                            .stream()
                            .map(one -> new Trusted((X509Certificate) one))
                            .toList();
            if (!found.isEmpty()) {
                return found;
            }
        } catch (CertificateException e) {
            throw new MalformedException("This is no certificate (PEM or DER): %s".formatted(e.getMessage()), e);
        }
        throw new MalformedException("The file holds no certificate. Maybe it is a key.");
    }
}
