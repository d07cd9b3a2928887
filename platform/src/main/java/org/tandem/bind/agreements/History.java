package org.tandem.bind.agreements;

import java.util.List;
import java.util.Optional;
import org.tandem.bind.agreements.Differences.Difference;

/**
 * Every version of an agreement and every signature under one, with the names that they need.
 *
 * @param versions newest first
 * @param signatures in the order of signing
 */
public record History(Agreement agreement, List<Version> versions, List<Signature> signatures, Wording wording) {

    public Optional<Version> version(int edition) {
        return versions.stream().filter(version -> version.edition() == edition).findFirst();
    }

    public List<Signature> under(int edition) {
        return signatures.stream()
                .filter(signature -> signature.edition() == edition)
                .toList();
    }

    public boolean inForce(int edition) {
        return agreement
                .binding()
                .filter(force -> force.version().edition() == edition)
                .isPresent();
    }

    /** What reads differently in the later version; against nothing where the earlier is unknown. */
    public List<Difference> differences(int earlier, int later) {
        return Differences.between(wording.of(terms(earlier)), wording.of(terms(later)));
    }

    private Terms terms(int edition) {
        return version(edition).map(Version::terms).orElse(Terms.UNSAID);
    }
}
