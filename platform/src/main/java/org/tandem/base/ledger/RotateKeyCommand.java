package org.tandem.base.ledger;

import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code ./tandem rotate-key [--end]}. */
@Component
class RotateKeyCommand implements Command {

    private static final String END = "--end";

    private final KeyRotation rotation;

    RotateKeyCommand(KeyRotation rotation) {
        this.rotation = rotation;
    }

    @Override
    public String name() {
        return "rotate-key";
    }

    @Override
    public String help() {
        return "rotate-key [--end]   make a new signing key, which signs beside the old one; --end: the old one signs no more";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (!arguments.isEmpty() && !arguments.equals(List.of(END))) {
            out.println("Say rotate-key, and when everybody has the new key, rotate-key --end.");
            return 2;
        }
        return switch (arguments.isEmpty() ? rotation.begin() : rotation.end()) {
            case KeyRotation.Begun begun -> {
                out.printf(
                        "Both %s and the new %s sign from here on; %s announced it.%nThe new public key, for everybody who verifies or witnesses:%n%s%nWhen they have it: rotate-key --end%n",
                        begun.old().key(), begun.added().key(), Count.of(begun.logs(), "log"), begun.added());
                yield 0;
            }
            case KeyRotation.Ended ended -> {
                out.printf(
                        "Only %s signs from here on; %s announced it. The private key %s is deleted: delete its copies too.%nWho verifies finds in the Ledger page which key holds for which sizes.%n",
                        ended.left().key(),
                        Count.of(ended.logs(), "log"),
                        ended.retired().key());
                yield 0;
            }
            case KeyRotation.Refused refused -> {
                out.println(refused.reason());
                yield 1;
            }
        };
    }
}
