package org.tandem.proof.seal;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.framework.armor.ArmoredDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;

/**
 * Files in the age format (age-encryption.org/v1), whole in memory: to a public key, or under a passphrase. Reads the
 * armoured form (PEM) too; writes the plain one.
 */
public final class Age {
    private static final byte[] ARMOUR = "-----BEGIN AGE".getBytes(StandardCharsets.US_ASCII);

    private Age() {}

    /** Encrypts to one key; only its secret key opens the file. */
    public static byte[] encrypt(byte[] plain, AgeRecipient to) {
        try {
            return write(plain, X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(to.text()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Nothing can be encrypted to the key %s.".formatted(to));
        }
    }

    /** @throws UnsealException when the file is not for this key, was altered, or is no age file */
    public static byte[] decrypt(byte[] file, AgeIdentity with) {
        try {
            return read(file, X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(with.reveal()));
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            throw new UnsealException(
                    "The file cannot be opened with %s. Maybe it is for another key, or it was altered."
                            .formatted(with));
        }
    }

    /** Encrypts under a passphrase, UTF-8; takes about a second by design. */
    public static byte[] lock(byte[] plain, byte[] passphrase) {
        return write(plain, new Passphrase(passphrase, Passphrase.WORK));
    }

    /** @throws UnsealException when the passphrase is another, the file was altered, or it is no age file */
    public static byte[] unlock(byte[] file, byte[] passphrase) {
        try {
            return read(file, new Passphrase(passphrase, Passphrase.WORK));
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            throw new UnsealException(
                    "The passphrase does not open the file. Maybe it was mistyped, or the file was altered.");
        }
    }

    private static byte[] write(byte[] plain, RecipientStanzaWriter to) {
        ByteArrayOutputStream file = new ByteArrayOutputStream(plain.length + 1024);
        try (var channel =
                new StandardEncryptingChannelFactory().newEncryptingChannel(Channels.newChannel(file), List.of(to))) {
            ByteBuffer rest = ByteBuffer.wrap(plain);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("The file could not be encrypted. Maybe a provider was removed.");
        }
        return file.toByteArray();
    }

    private static byte[] read(byte[] file, RecipientStanzaReader with) throws GeneralSecurityException, IOException {
        var source = Channels.newChannel(new ByteArrayInputStream(file));
        var factory = armoured(file) ? new ArmoredDecryptingChannelFactory() : new StandardDecryptingChannelFactory();
        try (var channel = factory.newDecryptingChannel(source, List.of(with))) {
            return Channels.newInputStream(channel).readAllBytes();
        }
    }

    private static boolean armoured(byte[] file) {
        int from = 0;
        while (from < file.length && Character.isWhitespace(file[from])) {
            from++;
        }
        return file.length - from > ARMOUR.length
                && Arrays.equals(file, from, from + ARMOUR.length, ARMOUR, 0, ARMOUR.length);
    }
}
