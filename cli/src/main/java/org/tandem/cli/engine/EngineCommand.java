package org.tandem.cli.engine;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.tandem.cli.Console;
import org.tandem.cli.Main;
import org.tandem.cli.engine.Outcome.Answer;
import org.tandem.cli.engine.Outcome.Infeasible;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * One engine on one file: what all engine commands share. A subclass bears {@code @Command(name, version, description)}, has a
 * field with {@code @Option(names, description)} for each option of its own, and implements {@link #solve}.
 *
 * <p>Classes of the engine itself load only in {@link #solve}, so that the command line starts fast.
 */
public abstract class EngineCommand implements Callable<Integer> {
    private static final int INFEASIBLE = 3;
    /** As for a bad file: whoever called can mend it. */
    private static final int MORE_MEMORY = 2;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The input; - reads standard input.")
    private String file = "-";

    @Option(names = "--report", description = "A readable report in place of the JSON.")
    private boolean report;

    @Option(names = "--help", usageHelp = true, description = "Shows this text.")
    private boolean help;

    /**
     * Reads the input and runs the engine.
     *
     * @throws BadInput for a file that breaks its format
     * @throws IllegalArgumentException for values or options outside the engine's domain; told to the caller, exit 2
     */
    protected abstract Outcome solve(Input input) throws IOException;

    @Override
    public final Integer call() throws IOException {
        Console console = ((Main) spec.root().userObject()).console();
        try (Progress progress = Progress.watch(spec.name(), console.err())) {
            Input input = new Input(file, console.in(), progress);
            return tell(solve(input), console);
        } catch (OutOfMemoryError full) {
            console.err()
                    .println(spec.qualifiedName()
                            + ": The input needs more memory than the %,d MB that are allowed."
                                    .formatted(Runtime.getRuntime().maxMemory() >> 20)
                            + " Maybe TANDEM_JAVA_OPTS=-Xmx8g, or fewer rows.");
            return MORE_MEMORY;
        }
    }

    private int tell(Outcome outcome, Console console) {
        return switch (outcome) {
            case Answer answer when report -> print(answer.report().get(), console);
            case Answer answer -> print(recorded(answer.json()), console);
            case Infeasible none -> refuse(none.reason(), console);
        };
    }

    private String recorded(Object answer) {
        return Json.text(answer, Map.of("run", Run.of(spec.commandLine().getParseResult())));
    }

    private static int print(String text, Console console) {
        console.out().println(text);
        return 0;
    }

    private int refuse(String reason, Console console) {
        console.err().println(spec.qualifiedName() + ": no solution: " + reason);
        if (!report) {
            print(recorded(Map.of("infeasible", reason)), console);
        }
        return INFEASIBLE;
    }
}
