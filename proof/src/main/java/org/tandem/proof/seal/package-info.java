/**
 * Sealed envelopes: a file that no one can read until k of n custodians have released their shares of its key. The
 * formats are age (age-encryption.org/v1) and {@code docs/proof.md}; the reference {@code age} program opens the files.
 *
 * <p>Read first: {@link org.tandem.proof.seal.Sealing} (what the submitter makes), {@link org.tandem.proof.seal.Envelope}
 * (what is committed), {@link org.tandem.proof.seal.Share} (what a custodian releases),
 * {@link org.tandem.proof.seal.Opening} (what comes of it). No exception and no {@code toString} of this package holds a
 * secret.
 */
@NullMarked
package org.tandem.proof.seal;

import org.jspecify.annotations.NullMarked;
