package org.tandem.cli.verify;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.tandem.cli.Console;
import org.tandem.cli.Main;
import org.tandem.proof.Receipts;
import org.tandem.proof.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tandem verify receipt.json --key KEY}: exit 0 when the receipt is proved, 1 when not, 2 for wrong use. */
@Command(
        name = "verify",
        description = {
            "Checks a receipt without a server and without a network, and says what it proves and what not.",
            "Exit code 0: proved. 1: not proved, with the reason. 2: wrong use."
        })
public final class VerifyCommand implements Callable<Integer> {
    private static final int NOT_PROVED = 1;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "RECEIPT", description = "The receipt; - reads standard input.")
    private String file = "-";

    @Option(
            names = "--key",
            paramLabel = "KEY",
            required = true,
            description = "A public key that you trust (name+id+base64), or a file with one a line; repeatable.")
    private List<String> keys = new ArrayList<>();

    @Option(names = "--help", usageHelp = true, description = "Shows this text.")
    private boolean help;

    @Override
    public Integer call() throws IOException {
        Console console = ((Main) spec.root().userObject()).console();
        return tell(Receipts.verify(read(console), Keys.ring(keys)), console.out());
    }

    private byte[] read(Console console) throws IOException {
        return file.equals("-") ? console.in().readAllBytes() : Files.readAllBytes(Path.of(file));
    }

    private static int tell(Verdict verdict, PrintWriter out) {
        return switch (verdict) {
            case Verdict.Proved proved -> {
                new ProvedReport(proved).print(out);
                yield 0;
            }
            case Verdict.NotProved not -> {
                out.println("NOT PROVED: " + not.failure());
                out.println(not.explain());
                yield NOT_PROVED;
            }
        };
    }
}
