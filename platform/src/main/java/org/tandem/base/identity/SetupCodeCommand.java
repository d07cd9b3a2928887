package org.tandem.base.identity;

import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tandem.base.ledger.Command;

/** {@code ./tandem setup-code}: prints the code for the first page of a new installation. */
@Component
class SetupCodeCommand implements Command {

    private final SetupCode codes;

    SetupCodeCommand(SetupCode codes) {
        this.codes = codes;
    }

    @Override
    public String name() {
        return "setup-code";
    }

    @Override
    public String help() {
        return "setup-code   print the code that creates the first organisation (one hour, five tries)";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (!arguments.isEmpty()) {
            out.println("setup-code takes no arguments, but got " + arguments + ".");
            return 2;
        }
        var code = codes.issue();
        out.println(code.orElse("This installation has its first person already: sign in, or ask for an invitation."));
        return code.isPresent() ? 0 : 1;
    }
}
