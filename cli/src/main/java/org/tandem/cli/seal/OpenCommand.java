package org.tandem.cli.seal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.tandem.cli.Main;
import org.tandem.proof.seal.Envelope;
import org.tandem.proof.seal.Opening;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tandem open ENVELOPE FILE --share SHARE… --out OUT}: exit 0 open, 1 not. */
@Command(
        name = "open",
        description = {
            "Opens an envelope with the shares that its custodians released.",
            "Exit code 0: open. 1: not, with the share that is missing or wrong. 2: wrong use."
        })
public final class OpenCommand implements Callable<Integer> {
    private static final int SHUT = 1;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ENVELOPE", description = "The envelope (NAME.envelope.json).")
    @SuppressWarnings("NullAway.Init")
    private Path envelope;

    @Parameters(index = "1", paramLabel = "FILE", description = "The encrypted file (NAME.age).")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--share",
            paramLabel = "FILE",
            required = true,
            description = "A file of released shares, one a line; repeatable.")
    private List<Path> shares = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "Where to write what was in it; must not exist.")
    @SuppressWarnings("NullAway.Init")
    private Path target;

    @Option(names = "--help", usageHelp = true, description = "Shows this text.")
    private boolean help;

    @Override
    public Integer call() throws IOException {
        List<String> wires = new ArrayList<>();
        for (Path one : shares) {
            wires.addAll(Files.readAllLines(one));
        }
        Opening opening = Opening.of(Envelope.parse(Files.readString(envelope)), Files.readAllBytes(file), wires);
        PrintWriter out = ((Main) spec.root().userObject()).console().out();
        return switch (opening) {
            case Opening.Opened opened -> {
                Files.write(target, opened.content().bytes(), StandardOpenOption.CREATE_NEW);
                out.printf(
                        "OPEN: %s%nIt was named \"%s\" and lies in %s.%n",
                        opened.explain(), opened.content().name(), target);
                yield 0;
            }
            case Opening.TooFew shut -> shut(shut, out);
            case Opening.FileSwapped shut -> shut(shut, out);
            case Opening.Inconsistent shut -> shut(shut, out);
        };
    }

    private static int shut(Opening why, PrintWriter out) {
        out.println("NOT OPEN: " + why.explain());
        return SHUT;
    }
}
