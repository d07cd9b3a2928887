package org.tandem.proof.time;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.tsp.TimeStampToken;

/** From the certificate that signed a stamp to one that the reader trusts, by those that the stamp brings along. */
record Chain(String authority, X509Certificate signer, List<X509Certificate> brought, Date time) {

    static Chain of(X509CertificateHolder signer, TimeStampToken token, String authority) {
        List<X509Certificate> brought = new ArrayList<>();
        for (X509CertificateHolder one : token.getCertificates().getMatches(null)) {
            brought.add(certificate(one));
        }
        return new Chain(
                authority,
                certificate(signer),
                brought,
                token.getTimeStampInfo().getGenTime());
    }

    private static X509Certificate certificate(X509CertificateHolder holder) {
        try {
            return new JcaX509CertificateConverter().getCertificate(holder);
        } catch (CertificateException e) {
            throw new org.tandem.proof.MalformedException("A certificate of the stamp cannot be read.", e);
        }
    }

    TimeStamp ledTo(Collection<Trusted> trusted) {
        String name = signer.getSubjectX500Principal().getName();
        boolean itself = trusted.stream().anyMatch(one -> one.certificate().equals(signer));
        if (itself) {
            return new TimeStamp.Good(authority, name, time.toInstant());
        }
        if (trusted.isEmpty()) {
            return new TimeStamp.Stranger(authority, name, "You gave no certificate.");
        }
        try {
            CertPathBuilder.getInstance("PKIX").build(parameters(trusted));
            return new TimeStamp.Good(authority, name, time.toInstant());
        } catch (CertPathBuilderException leadsElsewhere) {
            return new TimeStamp.Stranger(
                    authority, name, "It does not lead to a certificate that you gave, valid at that time.");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK builds certification paths.", e);
        }
    }

    /** Valid at the time of the stamp; whether a certificate was revoked is not asked, because that needs a network. */
    private PKIXBuilderParameters parameters(Collection<Trusted> trusted)
            throws InvalidAlgorithmParameterException, NoSuchAlgorithmException {
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(signer);
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(
                trusted.stream()
                        .map(one -> new TrustAnchor(one.certificate(), null))
                        .collect(Collectors.toSet()),
                target);
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(brought)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(time);
        return parameters;
    }
}
