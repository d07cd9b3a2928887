package org.tandem.web;

import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.ComponentScan;
import org.tandem.base.ledger.Command;
import org.tandem.base.ledger.Ledger;

/** The program behind {@code ./tandem serve} and the commands beside it; its first argument says which. */
public final class Main {

    private static final Logger LOG = LoggerFactory.getLogger(Main.class);
    private static final int MISUSED = 2;

    private Main() {}

    public static void main(String[] args) {
        var rest = Arrays.asList(args).subList(Math.min(1, args.length), args.length);
        if (args.length == 0 || args[0].equals("serve")) {
            ServeOptions.read(rest).ifPresentOrElse(Main::serve, () -> System.exit(MISUSED));
        } else {
            System.exit(run(args[0], rest));
        }
    }

    private static void serve(ServeOptions options) {
        var server = new SpringApplication(Server.class);
        server.setDefaultProperties(options.properties());
        // A folder for keys that cannot be written shows now, not at the first record.
        LOG.info("This server signs as {}", server.run().getBean(Ledger.class).verifierKey());
    }

    /** A command needs the stages and the database, but no pages. */
    private static int run(String name, List<String> arguments) {
        var answers = System.out;
        System.setOut(System.err);
        try (var context = new SpringApplicationBuilder(Stages.class)
                .web(WebApplicationType.NONE)
                .properties("logging.level.root=warn", "spring.main.banner-mode=off")
                .run()) {
            return context.getBeanProvider(Command.class).stream()
                    .filter(command -> command.name().equals(name))
                    .findFirst()
                    .map(command -> command.run(arguments, answers))
                    .orElseGet(() -> unknown(name));
        }
    }

    private static int unknown(String name) {
        System.err.printf("tandem: there is no command \"%s\". ./tandem help lists them.%n", name);
        return MISUSED;
    }

    /** The stages alone; no component itself, or the server would find it and look through the stages again. */
    @EnableAutoConfiguration
    @ComponentScan({"org.tandem.base", "org.tandem.bind", "org.tandem.choose", "org.tandem.deliver", "org.tandem.earn"})
    static class Stages {}
}
