package org.tandem.cli.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tandem.cli.Main;
import org.tandem.proof.seal.AgeIdentity;
import org.tandem.proof.seal.Envelope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tandem release ENVELOPE --key KEY}: the custodian's share, one line. */
@Command(
        name = "release",
        description = {
            "Unlocks your share of an envelope and prints it, one line. From then on it is no secret.",
            "Do it after the deadline only: k shares together open the envelope, whenever they come together."
        })
public final class ReleaseCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "ENVELOPE", description = "The envelope (NAME.envelope.json).")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--key", paramLabel = "KEY", required = true, description = "Your key file.")
    @SuppressWarnings("NullAway.Init")
    private Path key;

    @Option(names = "--passphrase-file", paramLabel = "FILE", description = "Its first line is the passphrase.")
    private @Nullable Path passphraseFile;

    @Option(names = "--help", usageHelp = true, description = "Shows this text.")
    private boolean help;

    @Override
    public Integer call() throws IOException {
        Envelope envelope = Envelope.parse(Files.readString(file));
        try (AgeIdentity identity = Secrets.key(key, passphraseFile)) {
            List<Integer> mine = envelope.sharesOf(identity.recipient());
            if (mine.isEmpty()) {
                throw new IllegalArgumentException(
                        "The key %s keeps no share of this envelope. Maybe it is another key file."
                                .formatted(identity.recipient()));
            }
            var out = ((Main) spec.root().userObject()).console().out();
            mine.forEach(x -> out.println(envelope.release(x, identity).reveal()));
            return 0;
        }
    }
}
