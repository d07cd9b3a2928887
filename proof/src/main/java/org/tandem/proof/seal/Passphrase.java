package org.tandem.proof.seal;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanza;
import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.SCrypt;

/**
 * The passphrase stanza of age: {@code scrypt SALT WORK}, alone in its header, with the file key under
 * ChaCha20-Poly1305. The factor is the logarithm of the work; more than {@value #MOST_WORK} is refused, so that a file
 * cannot stop the machine.
 */
final class Passphrase implements RecipientStanzaReader, RecipientStanzaWriter {
    static final int WORK = 18;
    private static final int MOST_WORK = 22;
    private static final int SALT = 16;
    private static final int KEY = 32;
    private static final int BODY = 32;
    private static final String TYPE = "scrypt";
    private static final byte[] LABEL = "age-encryption.org/v1/scrypt".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern FACTOR = Pattern.compile("[1-9][0-9]?");

    private final byte[] passphrase;
    private final int work;

    Passphrase(byte[] passphrase, int work) {
        this.passphrase = passphrase;
        this.work = work;
    }

    @Override
    public FileKey getFileKey(Iterable<RecipientStanza> stanzas) throws GeneralSecurityException {
        List<RecipientStanza> all = new ArrayList<>();
        stanzas.forEach(all::add);
        RecipientStanza stanza = all.getFirst();
        require(all.size() == 1
                && stanza.getType().equals(TYPE)
                && stanza.getArguments().size() == 2);
        require(stanza.getBody().length == BODY);
        byte[] salt = salt(stanza.getArguments().getFirst());
        byte[] key = cipher(
                        Cipher.DECRYPT_MODE, salt, factor(stanza.getArguments().getLast()))
                .doFinal(stanza.getBody());
        return new FileKey(key);
    }

    @Override
    public Iterable<RecipientStanza> getRecipientStanzas(FileKey fileKey) throws GeneralSecurityException {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        byte[] body = cipher(Cipher.ENCRYPT_MODE, salt, work).doFinal(fileKey.getEncoded());
        String text = Base64.getEncoder().withoutPadding().encodeToString(salt);
        return List.of(new Stanza(List.of(text, Integer.toString(work)), body));
    }

    private Cipher cipher(int mode, byte[] salt, int factor) throws GeneralSecurityException {
        byte[] salted = Arrays.copyOf(LABEL, LABEL.length + SALT);
        System.arraycopy(salt, 0, salted, LABEL.length, SALT);
        byte[] key = SCrypt.generate(passphrase, salted, 1 << factor, 8, 1, KEY);
        Cipher cipher = Cipher.getInstance("ChaCha20-Poly1305");
        cipher.init(mode, new SecretKeySpec(key, "ChaCha20"), new IvParameterSpec(new byte[12]));
        Arrays.fill(key, (byte) 0);
        return cipher;
    }

    private static int factor(String text) throws GeneralSecurityException {
        require(FACTOR.matcher(text).matches() && Integer.parseInt(text) <= MOST_WORK);
        return Integer.parseInt(text);
    }

    private static byte[] salt(String text) throws GeneralSecurityException {
        try {
            byte[] salt = Base64.getDecoder().decode(text);
            require(salt.length == SALT
                    && Base64.getEncoder().withoutPadding().encodeToString(salt).equals(text));
            return salt;
        } catch (IllegalArgumentException notBase64) {
            throw new GeneralSecurityException("The salt is not base 64.");
        }
    }

    private static void require(boolean holds) throws GeneralSecurityException {
        if (!holds) {
            throw new GeneralSecurityException("The header is not one of a passphrase.");
        }
    }

    private record Stanza(List<String> arguments, byte[] body) implements RecipientStanza {
        @Override
        public String getType() {
            return TYPE;
        }

        @Override
        public List<String> getArguments() {
            return arguments;
        }

        @Override
        public byte[] getBody() {
            return body;
        }
    }
}
