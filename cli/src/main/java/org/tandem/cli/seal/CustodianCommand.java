package org.tandem.cli.seal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.tandem.cli.Main;
import org.tandem.proof.KeyFile;
import org.tandem.proof.seal.Age;
import org.tandem.proof.seal.AgeIdentity;
import org.tandem.proof.seal.AgeRecipient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tandem custodian key FILE}, {@code tandem custodian drill FILE --key KEY}. */
@Command(
        name = "custodian",
        description = "For people who keep a share of sealed envelopes.",
        synopsisSubcommandLabel = "COMMAND")
public final class CustodianCommand {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--help", usageHelp = true, description = "Shows this text.")
    private boolean help;

    /** Makes a key. */
    @Command(name = "key", description = "Makes a key: a file under a passphrase, and the public key to hand out.")
    int key(
            @Parameters(paramLabel = "FILE", description = "Where to write it; must not exist.") Path file,
            @Option(names = "--passphrase-file", paramLabel = "FILE", description = "Its first line is the passphrase.")
                    @Nullable
                    Path passphraseFile)
            throws IOException {
        byte[] passphrase = Secrets.fresh(passphraseFile);
        try (AgeIdentity identity = AgeIdentity.generate(new SecureRandom())) {
            byte[] secret = (identity.reveal() + "\n").getBytes(StandardCharsets.US_ASCII);
            KeyFile.write(file, Age.lock(secret, passphrase));
            Arrays.fill(secret, (byte) 0);
            tell(file, identity.recipient());
        }
        Arrays.fill(passphrase, (byte) 0);
        return 0;
    }

    private void tell(Path file, AgeRecipient key) {
        PrintWriter out = out();
        out.printf("Key file:    %s (opens with the passphrase alone; keep a copy elsewhere)%n", file);
        out.printf("Public key:  %s%n", key);
        out.printf("Fingerprint: %s (read it out to whoever asks)%n", key.fingerprint());
    }

    /** Answers a drill. */
    @Command(
            name = "drill",
            description = "Answers a drill: opens the file that the box's page gave, and prints the word in it.")
    int drill(
            @Parameters(paramLabel = "FILE", description = "The drill's file.") Path file,
            @Option(names = "--key", paramLabel = "KEY", required = true, description = "Your key file.") Path key,
            @Option(names = "--passphrase-file", paramLabel = "FILE", description = "Its first line is the passphrase.")
                    @Nullable
                    Path passphraseFile)
            throws IOException {
        try (AgeIdentity identity = Secrets.key(key, passphraseFile)) {
            out().println(new String(Age.decrypt(Files.readAllBytes(file), identity), StandardCharsets.UTF_8).strip());
        }
        return 0;
    }

    private PrintWriter out() {
        return ((Main) spec.root().userObject()).console().out();
    }
}
