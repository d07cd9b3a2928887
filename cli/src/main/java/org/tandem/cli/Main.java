package org.tandem.cli;

import java.util.List;
import org.tandem.cli.engine.EngineCommand;
import org.tandem.cli.engine.Engines;
import org.tandem.cli.seal.CustodianCommand;
import org.tandem.cli.seal.OpenCommand;
import org.tandem.cli.seal.ReleaseCommand;
import org.tandem.cli.seal.SealCommand;
import org.tandem.cli.verify.VerifyCommand;
import org.tandem.cli.witness.WitnessCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The entry of the command line: finds the command, runs it, answers with its exit code.
 *
 * <p>A command is a class with picocli's {@code @Command} that implements {@code Callable<Integer>}; add it to
 * {@link #addOthers}. An engine is a subclass of {@code EngineCommand}; add it to {@link Engines}.
 */
@Command(
        name = "tandem",
        description = "Verifies receipts, seals and opens envelopes, runs the engines on files; needs no server.",
        synopsisSubcommandLabel = "COMMAND")
public final class Main {
    private final Console console;

    private Main(Console console) {
        this.console = console;
    }

    public static void main(String[] args) {
        System.exit(run(Console.ofProcess(), args));
    }

    /** Runs one command line and returns its exit code; never ends the process. */
    public static int run(Console console, String... args) {
        return run(console, Engines.among(args), args);
    }

    static int run(Console console, List<EngineCommand> engines, String... args) {
        int code = commandLine(console, engines, args).execute(args);
        console.out().flush();
        console.err().flush();
        return code;
    }

    /** The streams that every command of this run uses. */
    public Console console() {
        return console;
    }

    private static CommandLine commandLine(Console console, List<EngineCommand> engines, String... args) {
        var line = new CommandLine(new Main(console)).addSubcommand(Engines.commandLine(engines));
        // Making a command ready takes longer than many an answer.
        if (args.length == 0 || !args[0].equals("engine")) {
            addOthers(line);
        }
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(console.out())
                .setErr(console.err())
                .setParameterExceptionHandler(Complaints::aboutArguments)
                .setExecutionExceptionHandler(Complaints::aboutRun);
    }

    private static void addOthers(CommandLine line) {
        line.addSubcommand(new VerifyCommand())
                .addSubcommand(new CustodianCommand())
                .addSubcommand(new SealCommand())
                .addSubcommand(new ReleaseCommand())
                .addSubcommand(new OpenCommand())
                .addSubcommand(new WitnessCommand());
    }
}
