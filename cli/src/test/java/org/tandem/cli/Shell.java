package org.tandem.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tandem.cli.engine.EngineCommand;
import org.tandem.cli.engine.Engines;

/**
 * Runs a command line in this JVM and keeps what it said. Start here to test an engine's command.
 *
 * @param err complaints; lines of progress, which a slow machine draws from any run, are left out
 */
public record Shell(int exit, String out, String err) {

    /** Runs with nothing on standard input. */
    public static Shell run(String... args) {
        return typing("", Engines.among(args), args);
    }

    /** Runs with a text on standard input. */
    public static Shell typing(String input, String... args) {
        return typing(input, Engines.among(args), args);
    }

    /** Runs with engines of the test's own. */
    static Shell typing(String input, List<EngineCommand> engines, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        int exit = Main.run(Console.of(in, out, err), engines, args);
        return new Shell(exit, out.toString(StandardCharsets.UTF_8), complaints(err.toString(StandardCharsets.UTF_8)));
    }

    private static String complaints(String err) {
        return err.replaceAll("(?m)^\\w+: .*, \\d+ s\\R", "");
    }
}
