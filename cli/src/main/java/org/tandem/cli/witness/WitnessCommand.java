package org.tandem.cli.witness;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.tandem.cli.Main;
import org.tandem.cli.verify.Keys;
import org.tandem.proof.KeyFile;
import org.tandem.proof.KeyKind;
import org.tandem.proof.NoteSigner;
import org.tandem.proof.Origin;
import org.tandem.proof.witness.Witness;
import org.tandem.proof.witness.WitnessFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tandem witness --name NAME --log KEY}: runs until it is stopped. */
@Command(
        name = "witness",
        description = {
            "Remembers the newest state of a log and co-signs only what continues it (C2SP tlog-witness).",
            "Run it on a machine of your own, and give its public key and address to whoever runs the server."
        })
public final class WitnessCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            required = true,
            description = "Its name, best the host name; never changed later.")
    @SuppressWarnings("NullAway.Init")
    private String name;

    @Option(
            names = "--log",
            paramLabel = "KEY",
            required = true,
            description =
                    "The public key of an installation whose logs it watches, or a file with one a line; repeatable.")
    private List<String> logs = new ArrayList<>();

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description =
                    "Where its key and its memory lie (default: witness). Never lose it: make a new name and key then.")
    private Path folder = Path.of("witness");

    @Option(names = "--bind", paramLabel = "ADDRESS", description = "On which address it listens (default: 127.0.0.1).")
    private String bind = "127.0.0.1";

    @Option(names = "--port", paramLabel = "N", description = "The port (default: 7411; 0 picks a free one).")
    private int port = 7411;

    @Option(
            names = "--restored",
            paramLabel = "ORIGIN",
            description =
                    "The first line of a log's checkpoint, host/log/space/epoch: you know that a backup was restored and what was lost, so this epoch begins anew; repeatable.")
    private List<String> restored = new ArrayList<>();

    @Option(names = "--help", usageHelp = true, description = "Shows this text.")
    private boolean help;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = ((Main) spec.root().userObject()).console().out();
        Witness witness =
                new Witness(key(), Keys.ring(logs), new WitnessFolder(folder.resolve("logs")), InstantSource.system());
        restored.forEach(origin -> witness.restored(Origin.parse(origin)));
        try (WitnessServer running = WitnessServer.start(witness, bind, port)) {
            out.printf("Public key: %s%n", witness.key());
            out.printf("It answers at %s/add-checkpoint%n", running.address());
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private NoteSigner key() throws IOException {
        Path file = folder.resolve("witness.key");
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            KeyFile.write(file, NoteSigner.generate(name, KeyKind.WITNESS, new SecureRandom()));
        }
        NoteSigner signer = KeyFile.read(file);
        if (!signer.verifier().name().equals(name)) {
            throw new IllegalArgumentException(
                    "The key in %s bears the name %s, not %s. Maybe it is another witness's folder."
                            .formatted(folder, signer.verifier().name(), name));
        }
        return signer;
    }
}
