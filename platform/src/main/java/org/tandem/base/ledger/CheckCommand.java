package org.tandem.base.ledger;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code ./tandem check [CHECKPOINT…]}: counts everything again and names what differs. */
@Component
class CheckCommand implements Command {

    private final Recount recount;

    CheckCommand(Recount recount) {
        this.recount = recount;
    }

    @Override
    public String name() {
        return "check";
    }

    @Override
    public String help() {
        return "check [CHECKPOINT-FILE…]   compare tables with facts, and logs with checkpoints (also with those given)";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var report = recount.run(arguments.stream().map(CheckCommand::text).toList());
        report.remarks().forEach(out::println);
        report.differences().forEach(out::println);
        out.printf(
                "%s in %s: %s%n",
                Count.of(report.facts(), "fact"),
                Count.of(report.spaces(), "space"),
                report.sound()
                        ? "all as the facts say."
                        : Count.of(report.differences().size(), "difference") + ".");
        return report.sound() ? 0 : 1;
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The checkpoint %s cannot be read.".formatted(file), e);
        }
    }
}
