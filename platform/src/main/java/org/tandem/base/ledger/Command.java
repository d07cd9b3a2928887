package org.tandem.base.ledger;

import java.io.PrintStream;
import java.util.List;

/** Something that an operator runs beside the server: {@code ./tandem NAME …}. Each is a bean. */
public interface Command {

    /** Its word on the command line: "check". */
    String name();

    /** What it takes and does, in one line. */
    String help();

    /**
     * @param arguments what stands behind the name
     * @return the exit status: 0 done, 1 something was found or refused, 2 wrong arguments
     */
    int run(List<String> arguments, PrintStream out);
}
