package org.tandem.cli.engine;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The one list of engines on the command line. A new engine adds its line here. */
@Command(
        name = "engine",
        description = "Runs an engine on a file; the answer is JSON on standard output.",
        synopsisSubcommandLabel = "NAME")
public final class Engines implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /** One line an engine. */
    public static List<EngineCommand> all() {
        return List.of(
                new AssignmentCommand(),
                new CalibrationCommand(),
                new DecisionsCommand(),
                new FundingCommand(),
                new HealthCommand(),
                new ImpactCommand(),
                new RankingCommand(),
                new SelectionCommand(),
                new SharingCommand(),
                new TeamsCommand());
    }

    /** The command {@code engine} with one subcommand an engine. */
    public static CommandLine commandLine(List<EngineCommand> engines) {
        CommandLine engine = new CommandLine(new Engines());
        engines.forEach(engine::addSubcommand);
        return engine;
    }

    /** Reached only when no engine was named. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name an engine");
    }
}
