package org.tandem.cli.verify;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tandem.cli.Console;
import org.tandem.cli.Main;
import org.tandem.proof.KeyRing;
import org.tandem.proof.Kit;
import org.tandem.proof.Receipts;
import org.tandem.proof.SignedNote;
import org.tandem.proof.Verdict;
import org.tandem.proof.time.TimeStamp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tandem verify receipt.json --key KEY}: exit 0 when the receipt is proved, 1 when not, 2 for wrong use. The same for
 * a whole exit kit with {@code --kit}. */
@Command(
        name = "verify",
        description = {
            "Checks a receipt or an exit kit without a server and without a network, and says what it proves and what not.",
            "Exit code 0: proved. 1: not proved, with the reason. 2: wrong use."
        })
public final class VerifyCommand implements Callable<Integer> {
    private static final int NOT_PROVED = 1;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "RECEIPT", arity = "0..1", description = "The receipt; - reads standard input.")
    private @Nullable String file;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            required = true,
            description = "A public key that you trust (name+id+base64), or a file with one a line; repeatable.")
    private List<String> keys = new ArrayList<>();

    @Option(
            names = "--kit",
            paramLabel = "KIT",
            description = "An exit kit (zip file or folder), checked as a whole in place of a receipt.")
    private @Nullable Path kit;

    @Option(
            names = "--tsa",
            paramLabel = "CERTIFICATE",
            description =
                    "A certificate (PEM) of a time-stamping authority that you trust, or of who issued it; repeatable.")
    private List<Path> certificates = new ArrayList<>();

    @Option(names = "--help", usageHelp = true, description = "Shows this text.")
    private boolean help;

    @Override
    public Integer call() throws IOException {
        Console console = ((Main) spec.root().userObject()).console();
        Trust trust = Trust.of(keys, certificates);
        if (file != null && kit == null) {
            return tell(Receipts.verify(read(file, console), trust.keys()), trust, console.out());
        }
        if (file == null && kit != null) {
            return checkKit(kit, trust.keys(), console.out());
        }
        throw new ParameterException(spec.commandLine(), "Name either a receipt or a kit (--kit KIT)");
    }

    private static int checkKit(Path place, KeyRing trusted, PrintWriter out) throws IOException {
        try (KitOnDisk files = KitOnDisk.open(place)) {
            Kit.Report report = Kit.verify(files, trusted);
            new KitReport(report).print(out);
            return report.sound() ? 0 : NOT_PROVED;
        } catch (ProviderNotFoundException neither) {
            throw new IllegalArgumentException(
                    "%s is neither a folder nor a zip archive. Maybe it is a receipt.".formatted(place), neither);
        }
    }

    private static byte[] read(String file, Console console) throws IOException {
        return file.equals("-") ? console.in().readAllBytes() : Files.readAllBytes(Path.of(file));
    }

    private static int tell(Verdict verdict, Trust trust, PrintWriter out) {
        return switch (verdict) {
            case Verdict.Proved proved -> {
                SignedNote note = proved.receipt().place().checkpoint();
                yield dated(note, trust, out, () -> new ProvedReport(proved, trust).print(out));
            }
            case Verdict.ProvedRedacted proved -> {
                SignedNote note = proved.receipt().place().checkpoint();
                yield dated(note, trust, out, () -> new RedactedReport(proved, trust).print(out));
            }
            case Verdict.NotProved not -> refused(not.failure(), not.explain(), out);
        };
    }

    /** A receipt with a forged time stamp is not proved, although its log's key signed it. */
    private static int dated(SignedNote note, Trust trust, PrintWriter out, Runnable report) {
        Optional<TimeStamp.Wrong> forged = trust.forged(note);
        if (forged.isPresent()) {
            return refused(
                    "time-stamp-wrong",
                    "The time stamp of %s under the checkpoint does not hold. %s"
                            .formatted(forged.get().authority(), forged.get().reason()),
                    out);
        }
        report.run();
        return 0;
    }

    private static int refused(String failure, String why, PrintWriter out) {
        out.println("NOT PROVED: " + failure);
        out.println(why);
        return NOT_PROVED;
    }
}
