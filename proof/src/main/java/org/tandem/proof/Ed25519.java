package org.tandem.proof;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Ed25519 (RFC 8032) of the JDK, on the raw 32-byte keys that signed notes use. */
final class Ed25519 {
    static final int KEY_BYTES = 32;
    private static final String NAME = "Ed25519";
    /** What stands before the 32 bytes in a SubjectPublicKeyInfo (RFC 8410, section 4). */
    private static final byte[] HEADER = HexFormat.of().parseHex("302a300506032b6570032100");

    private Ed25519() {}

    /** @throws MalformedException unless {@code raw} is a point of the curve */
    static PublicKey publicKey(byte[] raw) {
        if (raw.length != KEY_BYTES) {
            throw new MalformedException("An Ed25519 public key has 32 bytes, not %d.".formatted(raw.length));
        }
        byte[] encoded = Arrays.copyOf(HEADER, HEADER.length + KEY_BYTES);
        System.arraycopy(raw, 0, encoded, HEADER.length, KEY_BYTES);
        try {
            return KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new MalformedException("These 32 bytes are no Ed25519 public key: " + e.getMessage(), e);
        }
    }

    static PrivateKey privateKey(byte[] seed) {
        try {
            return KeyFactory.getInstance(NAME)
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
        } catch (GeneralSecurityException e) {
            throw new MalformedException("An Ed25519 private key has 32 bytes, not %d.".formatted(seed.length), e);
        }
    }

    /** The public key of a private one. The JDK computes it only while it generates: it is given the seed as chance. */
    static byte[] publicOf(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(NAME);
            generator.initialize(NamedParameterSpec.ED25519, new Fixed(seed));
            byte[] encoded = generator.generateKeyPair().getPublic().getEncoded();
            return Arrays.copyOfRange(encoded, HEADER.length, encoded.length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java platform has no Ed25519. Maybe a provider was removed.", e);
        }
    }

    static byte[] sign(PrivateKey key, byte[] message) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 could not sign. Maybe a provider was removed.", e);
        }
    }

    static boolean verify(PublicKey key, byte[] message, byte[] bytes) {
        Signature signature;
        try {
            signature = Signature.getInstance(NAME);
            signature.initVerify(key);
            signature.update(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 could not verify. Maybe a provider was removed.", e);
        }
        try {
            return signature.verify(bytes);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    private static final class Fixed extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final transient byte[] seed;

        Fixed(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
