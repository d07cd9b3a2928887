package org.tandem.base.ledger;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code ./tandem restore FILE}. */
@Component
class RestoreCommand implements Command {

    private final Restore restore;

    RestoreCommand(Restore restore) {
        this.restore = restore;
    }

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public String help() {
        return "restore FILE   put a backup into an empty database and start a new epoch of every log";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 1) {
            out.println("Say from where: restore FILE");
            return 2;
        }
        return switch (restore.read(Path.of(arguments.getFirst()))) {
            case Restore.Restored restored -> {
                out.printf(
                        "Back are %s of %s; each log has a new epoch. Now run: check%n",
                        Count.of(restored.rows(), "row"), Count.of(restored.spaces(), "space"));
                yield 0;
            }
            case Restore.Refused refused -> {
                out.println(refused.reason());
                yield 1;
            }
        };
    }
}
