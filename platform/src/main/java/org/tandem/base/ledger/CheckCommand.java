package org.tandem.base.ledger;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** {@code ./tandem check [CHECKPOINT…]}: counts everything again and names what differs. */
@Component
class CheckCommand implements Command {

    private static final String ONE = "--space";

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
        return "check [--space ID] [CHECKPOINT-FILE…]   compare tables with facts, and logs with checkpoints (also with those given)";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        boolean one = !arguments.isEmpty() && arguments.getFirst().equals(ONE);
        var files = one ? arguments.subList(Math.min(2, arguments.size()), arguments.size()) : arguments;
        var kept = files.stream().map(CheckCommand::text).toList();
        var report = one ? recount.run(kept, space(arguments)::equals) : recount.run(kept);
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

    private static UUID space(List<String> arguments) {
        try {
            return UUID.fromString(arguments.get(1));
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "After %s comes the id of a space, as it stands in its address.".formatted(ONE), e);
        }
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The checkpoint %s cannot be read.".formatted(file), e);
        }
    }
}
