package org.tandem.demo;

import static java.util.concurrent.CompletableFuture.completedFuture;

import java.nio.file.Path;
import java.util.List;
import org.tandem.postgres.Database;

/**
 * What the build runs to learn which parts the server is made of (Spring's ahead-of-time processing): the program writes
 * them down as code, so that a start need not look for them. No database is asked, and no server starts.
 */
final class Preparation {

    private Preparation() {}

    public static void main(String[] args) {
        var nowhere = new Database("jdbc:postgresql://127.0.0.1/", "", "");
        Main.server(completedFuture(nowhere), Options.parse(List.of(), Path.of("")))
                .run(args);
    }
}
