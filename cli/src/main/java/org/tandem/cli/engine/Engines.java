package org.tandem.cli.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Option(names = "--help", usageHelp = true, description = "Shows this text.")
    private boolean help;

    /** One line an engine, by the name of its command. */
    private static final SequencedMap<String, Supplier<EngineCommand>> BY_NAME = byName();

    private static SequencedMap<String, Supplier<EngineCommand>> byName() {
        var all = new LinkedHashMap<String, Supplier<EngineCommand>>();
        all.put("assignment", AssignmentCommand::new);
        all.put("calibration", CalibrationCommand::new);
        all.put("decisions", DecisionsCommand::new);
        all.put("funding", FundingCommand::new);
        all.put("health", HealthCommand::new);
        all.put("impact", ImpactCommand::new);
        all.put("ranking", RankingCommand::new);
        all.put("selection", SelectionCommand::new);
        all.put("sharing", SharingCommand::new);
        all.put("teams", TeamsCommand::new);
        return all;
    }

    /** Every engine. */
    public static List<EngineCommand> all() {
        return BY_NAME.values().stream().map(Supplier::get).toList();
    }

    /** The engine that the arguments of {@code tandem} name, alone, since it starts faster; all where they name none. */
    public static List<EngineCommand> among(String... args) {
        var named = args.length > 1 && args[0].equals("engine") ? BY_NAME.get(args[1]) : null;
        return named == null ? all() : List.of(named.get());
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
