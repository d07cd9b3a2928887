package org.tandem.cli.seal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.tandem.cli.Main;
import org.tandem.proof.seal.Box;
import org.tandem.proof.seal.Sealing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tandem seal FILE --box BOX}: FILE.age and FILE.envelope.json, to be handed in. */
@Command(
        name = "seal",
        description = {
            "Seals a file for a box's custodians: encrypts it to a fresh key and splits the key among them.",
            "Writes FILE.age (encrypted) and FILE.envelope.json (the commitment and the locked shares); hand in both.",
            "Compare the fingerprints that it prints with the custodians themselves, not with the host."
        })
public final class SealCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file to seal.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--box", paramLabel = "BOX", required = true, description = "The box's file, from its page.")
    @SuppressWarnings("NullAway.Init")
    private Path box;

    @Option(names = "--help", usageHelp = true, description = "Shows this text.")
    private boolean help;

    @Override
    public Integer call() throws IOException {
        Box keepers = Box.parse(Files.readString(box));
        String name = file.getFileName().toString();
        var content = new Sealing.Content(name, Files.readAllBytes(file));
        Sealing sealed = Sealing.of(keepers.id(), content, keepers.custody(), new SecureRandom());
        Path encrypted = file.resolveSibling(name + ".age");
        Path envelope = file.resolveSibling(name + ".envelope.json");
        Files.write(encrypted, sealed.file(), StandardOpenOption.CREATE_NEW);
        Files.writeString(envelope, sealed.envelope().toJson(), StandardOpenOption.CREATE_NEW);
        PrintWriter out = ((Main) spec.root().userObject()).console().out();
        out.printf("Sealed: %s and %s%n", encrypted, envelope);
        out.printf(
                "Commitment (SHA-256 of the encrypted file): %s%n",
                sealed.envelope().commitment());
        tell(keepers, out);
        return 0;
    }

    private static void tell(Box keepers, PrintWriter out) {
        out.printf(
                "Any %d of these %d can open it together, also before the deadline:%n",
                keepers.k(), keepers.custodians().size());
        keepers.custodians()
                .forEach(one -> out.printf(
                        "  %s, %s: fingerprint %s%n",
                        one.name(), one.party(), one.key().fingerprint()));
        if (keepers.custody().needsAll()) {
            out.println("It takes all of them: one lost key loses the file for good.");
        }
    }
}
