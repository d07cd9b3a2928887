package org.tandem.base.ledger;

import java.io.BufferedOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** {@code ./tandem export-kit SPACE FILE}. */
@Component
class ExportKitCommand implements Command {

    private final ExitKit kit;
    private final LogStore log;
    private final AsOwner owner;

    ExportKitCommand(ExitKit kit, LogStore log, AsOwner owner) {
        this.kit = kit;
        this.log = log;
        this.owner = owner;
    }

    @Override
    public String name() {
        return "export-kit";
    }

    @Override
    public String help() {
        return "export-kit SPACE FILE   write what everybody in a space may read, with its log, into one archive";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 2) {
            out.println("Say which space and where to: export-kit SPACE FILE");
            return 2;
        }
        var space = UUID.fromString(arguments.getFirst());
        var file = Path.of(arguments.getLast());
        boolean there = owner.undo(connection -> {
            boolean known = log.head(space).isPresent();
            if (known) {
                try (var target = new BufferedOutputStream(Files.newOutputStream(PrivateFile.create(file)))) {
                    kit.pack(space, target);
                }
            }
            return known;
        });
        out.println(
                there
                        ? "The kit is in %s. Check it with ./tandem verify --kit %s --key KEY.".formatted(file, file)
                        : "There is no space %s. Its id is in the address of its pages.".formatted(space));
        return there ? 0 : 1;
    }
}
