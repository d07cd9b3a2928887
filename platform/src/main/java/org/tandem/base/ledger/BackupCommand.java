package org.tandem.base.ledger;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code ./tandem backup FILE}. */
@Component
class BackupCommand implements Command {

    private final Backup backup;

    BackupCommand(Backup backup) {
        this.backup = backup;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public String help() {
        return "backup FILE   write all spaces into one archive (not the signing key: back that up apart)";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 1) {
            out.println("Say where to: backup FILE");
            return 2;
        }
        long rows = backup.write(Path.of(arguments.getFirst()));
        out.printf("%d rows are in %s. The signing key is not: back it up apart.%n", rows, arguments.getFirst());
        return 0;
    }
}
