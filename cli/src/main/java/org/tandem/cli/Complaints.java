package org.tandem.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tandem.cli.engine.BadInput;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns trouble into one readable line and an exit code: 2 when the caller can mend it, 1 when only we can. */
final class Complaints {
    private Complaints() {}

    /** Wrong arguments: names them and the nearest that exist. */
    static int aboutArguments(ParameterException trouble, String[] args) {
        CommandLine where = trouble.getCommandLine();
        PrintWriter err = where.getErr();
        String command = where.getCommandSpec().qualifiedName();
        err.println(command + ": " + what(trouble) + ".");
        err.println(advice(trouble, where));
        return CommandLine.ExitCode.USAGE;
    }

    /** Trouble while running: a bad file is the caller's (2), everything else is a fault (1) with its stack trace. */
    static int aboutRun(Exception trouble, CommandLine where, @Nullable ParseResult parsed) {
        PrintWriter err = where.getErr();
        String command = where.getCommandSpec().qualifiedName();
        String message = callersMistake(trouble);
        if (message != null) {
            err.println(command + ": " + message);
            return CommandLine.ExitCode.USAGE;
        }
        err.println(command + ": a fault in Tandem, please report it with these lines:");
        trouble.printStackTrace(err);
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static @Nullable String callersMistake(Exception trouble) {
        return switch (trouble) {
            case BadInput bad -> bad.getMessage();
            case NoSuchFileException missing -> "There is no file " + missing.getFile() + ".";
            case UncheckedIOException wrapped -> "The file cannot be read: " + wrapped.getMessage() + ".";
            case CharacterCodingException code -> "The file has bytes that are not UTF-8. Maybe another encoding.";
            case IOException io -> "The file cannot be read: " + io + ".";
            // Engines throw it for values outside their domain, with the values and advice in the message.
            case IllegalArgumentException mistake -> mistake.getMessage();
            default -> null;
        };
    }

    private static @Nullable String what(ParameterException trouble) {
        if (!(trouble instanceof UnmatchedArgumentException unmatched)) {
            return trouble.getMessage();
        }
        String kind = unmatched.isUnknownOption() ? "option " : "command or argument ";
        return "There is no " + kind + String.join(" ", unmatched.getUnmatched());
    }

    private static String advice(ParameterException trouble, CommandLine where) {
        List<String> near =
                trouble instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        if (!near.isEmpty()) {
            return "Did you mean " + String.join(" or ", near) + "?";
        }
        return "Known here: " + known(where) + ".";
    }

    private static String known(CommandLine where) {
        Stream<String> commands = where.getSubcommands().keySet().stream();
        Stream<String> options = where.getCommandSpec().options().stream().map(option -> option.longestName());
        return Stream.concat(commands, options).collect(Collectors.joining(", "));
    }
}
