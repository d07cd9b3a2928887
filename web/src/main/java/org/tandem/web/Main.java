package org.tandem.web;

import java.util.Arrays;
import org.springframework.boot.SpringApplication;

/** The program behind {@code ./tandem serve}; its first argument is the command. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        var options = Arrays.copyOfRange(args, Math.min(1, args.length), args.length);
        switch (args.length == 0 ? "serve" : args[0]) {
            case "serve" -> SpringApplication.run(Server.class, options);
            default -> {
                System.err.printf("tandem: there is no command \"%s\".%n", args[0]);
                System.exit(2);
            }
        }
    }
}
